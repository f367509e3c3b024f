import type { Element, Parents, Root } from 'hast';
import { hasBlock, isBlock, isContainer, withinPassage } from '#markdown/tree/blocks.ts';
import { wrapRuns } from '#markdown/tree/inline-runs.ts';

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
  const nodes = parent.children.flatMap((child) => (child.type === 'doctype' ? [] : [child]));
  return wrapRuns(nodes, (run) => ({ type: 'element', tagName: wrapperIn(parent), properties: {}, children: run }));
}

function wrapperIn(parent: Parents): string {
  if (parent.type === 'root') return 'p';
  return { ol: 'li', ul: 'li', dl: 'dd' }[parent.tagName] ?? 'p';
}
