import type { Element, ElementContent, Root } from 'hast';
import { hasBlock, hasVisibleContent, isBlock } from '#markdown/tree/blocks.ts';
import { eachElement } from '#markdown/tree/each-element.ts';

/**
 * Turns a link around blocks, such as a card, into links within these blocks. Each block ends with a link of its own,
 * its ¶, and HTML allows no link in a link.
 */
export function rehypeBlockLinks() {
  return (tree: Root) =>
    eachElement(tree, (node) => {
      if (node.tagName !== 'a' || !hasBlock(node)) return;
      const link = { ...node };
      node.tagName = 'div';
      node.properties = {};
      node.children = linkWithin(link, node.children);
    });
}

/** Returns nodes with each run of words and pieces of lines in a copy of the link. */
function linkWithin(link: Element, nodes: ElementContent[]): ElementContent[] {
  const children: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    children.push(
      ...(run.some(hasVisibleContent) ? [{ ...link, properties: { ...link.properties }, children: run }] : run),
    );
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && (isBlock(node) || hasBlock(node))) {
      endRun();
      children.push({ ...node, children: linkWithin(link, node.children) });
    } else run.push(node);
  }
  endRun();
  return children;
}
