import type { Element, Parents, Root, RootContent } from 'hast';
import { isBlock, withinPassage } from '#markdown/tree/blocks.ts';

/**
 * Puts a space between the blocks that a passage has inside, such as the cells of a table, if nothing separates them.
 * It is not visible, but without it, the last word of one and the first word of the next would be one word for search.
 */
export function rehypeBlockSpaces() {
  return (tree: Root) => separateIn(tree, false);
}

function separateIn(parent: Parents, isWithin: boolean) {
  if (isWithin) parent.children = separated(parent.children as Element['children']);
  for (const child of parent.children) {
    // In code, readers see each space.
    if (child.type === 'element' && child.tagName !== 'pre') separateIn(child, withinPassage(child, isWithin));
  }
}

function separated<Node extends RootContent>(nodes: Node[]): (Node | { type: 'text'; value: string })[] {
  return nodes.flatMap((node, i) => {
    const last = nodes[i - 1];
    const isJoined =
      last && (isBlockNode(last) || isBlockNode(node)) && !isSpaced(last, /\s$/) && !isSpaced(node, /^\s/);
    return isJoined ? [{ type: 'text' as const, value: ' ' }, node] : [node];
  });
}

function isBlockNode(node: RootContent): boolean {
  return node.type === 'element' && isBlock(node);
}

function isSpaced(node: RootContent, space: RegExp): boolean {
  return node.type === 'text' && space.test(node.value);
}
