import type { Element, ElementContent } from 'hast';
import { headingRank } from 'hast-util-heading-rank';

/** Blocks whose words are never those of a block around them. */
const ALWAYS_APART = ['p', 'pre', 'table', 'figure', 'ol', 'ul', 'blockquote'];

/** Blocks that are one passage with all the words directly in them, or in other elements within. */
const PASSAGES = ['p', 'pre', 'table', 'li', 'dt', 'dd', 'summary', 'figure'];

/** Blocks that only contain others: words directly in one of them belong to no passage. */
const CONTAINERS =
  'address article aside blockquote body center details div dl fieldset footer form header hgroup main nav ol section ul'.split(
    ' ',
  );

/** Parts of other blocks, which contain no words by themselves. */
const PARTS = ['hr', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'figcaption'];

/** Whether the words of an element are apart from those of the block around it. */
export function isApart(node: Element): boolean {
  return ALWAYS_APART.includes(node.tagName) || headingRank(node) !== undefined;
}

/** Whether an element contains other blocks and has no words of its own. */
export function isContainer({ tagName }: Element): boolean {
  return CONTAINERS.includes(tagName);
}

/** Whether an element is a block or a part of one, and not a piece of a line. */
export function isBlock(node: Element): boolean {
  return isApart(node) || isContainer(node) || PASSAGES.includes(node.tagName) || PARTS.includes(node.tagName);
}

/** Whether an element has a block somewhere in it. */
export function hasBlock({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (isBlock(child) || hasBlock(child)));
}

/** Whether a node has words or an image in it. */
export function hasVisibleContent(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(hasVisibleContent));
}

/**
 * Whether an element is a passage if it has words.
 * @param isWithin whether it belongs to another passage, as `withinPassage()` returns
 */
export function canBePassage({ tagName }: Element, isWithin: boolean): boolean {
  // A list item has always been one, even in a place where HTML allows none.
  return PASSAGES.includes(tagName) && (!isWithin || ['p', 'pre', 'table', 'figure', 'li'].includes(tagName));
}

/**
 * Returns whether what is in an element belongs to a passage: that element, or one that it is in.
 * @param isWithin whether the element itself does
 */
export function withinPassage(node: Element, isWithin: boolean): boolean {
  if (PASSAGES.includes(node.tagName) || headingRank(node) !== undefined) return true;
  return isWithin && !isApart(node);
}
