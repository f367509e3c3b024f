import type { Element, ElementContent, Parents, Root } from 'hast';
import { hasBlock, hasVisibleContent, isBlock, isContainer, withinPassage } from '#markdown/tree/blocks.ts';

/**
 * Puts words that are in no paragraph, such as those directly in a `<div>` or after an HTML comment, into one, so that
 * they get an address. In a list they become an item.
 */
export function rehypeLooseText() {
  return (tree: Root) => wrapIn(tree, false);
}

function wrapIn(parent: Parents, isWithin: boolean) {
  const holds = !isWithin && (parent.type === 'root' || !isBlock(parent) || isContainer(parent));
  if (holds) parent.children = wrapped(parent);
  for (const child of parent.children) {
    if (child.type !== 'element' || 'dataFootnotes' in child.properties) continue;
    // In <ruby>, <rt> would end a paragraph.
    if (child.tagName === 'ruby' && hasBlock(child)) child.tagName = 'div';
    wrapIn(child, withinPassage(child, isWithin));
  }
}

/** Returns the children of an element, with each run of words and pieces of lines in a paragraph. */
function wrapped(parent: Parents): Element['children'] {
  const wrapper = wrapperIn(parent);
  const children: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    const hasWords = run.some(hasVisibleContent);
    children.push(
      ...(hasWords ? [{ type: 'element' as const, tagName: wrapper, properties: {}, children: run }] : run),
    );
    run = [];
  };
  for (const child of parent.children) {
    if (child.type === 'doctype') continue;
    if (child.type === 'element' && (isBlock(child) || hasBlock(child))) {
      endRun();
      children.push(child);
    } else run.push(child);
  }
  endRun();
  return children;
}

function wrapperIn(parent: Parents): string {
  if (parent.type === 'root') return 'p';
  return { ol: 'li', ul: 'li', dl: 'dd' }[parent.tagName] ?? 'p';
}
