import type { Element, ElementContent } from 'hast';
import { hasBlock, hasVisibleContent, isBlock } from './blocks.ts';

/**
 * Wraps each run of words and pieces of lines between blocks, if anything of it is visible.
 * @param wrap makes the element around a run
 * @param toBlock replaces a block, or an element with one in it
 */
export function wrapRuns(
  nodes: ElementContent[],
  wrap: (run: ElementContent[]) => Element,
  toBlock: (block: Element) => Element = (block) => block,
): ElementContent[] {
  const wrapped: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    wrapped.push(...(run.some(hasVisibleContent) ? [wrap(run)] : run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && (isBlock(node) || hasBlock(node))) {
      endRun();
      wrapped.push(toBlock(node));
    } else run.push(node);
  }
  endRun();
  return wrapped;
}
