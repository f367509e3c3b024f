import type { Element, ElementContent, Root } from 'hast';
import { hasBlock } from '#markdown/tree/blocks.ts';
import { eachElement } from '#markdown/tree/each-element.ts';
import { wrapRuns } from '#markdown/tree/inline-runs.ts';

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

/** Puts the words of each block in a copy of the link. */
function linkWithin(link: Element, nodes: ElementContent[]): ElementContent[] {
  return wrapRuns(
    nodes,
    (run) => ({ ...link, properties: { ...link.properties }, children: run }),
    (block) => ({ ...block, children: linkWithin(link, block.children) }),
  );
}
