import type { Element } from 'hast';
import { headingRank } from 'hast-util-heading-rank';

/** What a reader sees of a block: without the numbers of its notes and without the blocks inside it. */
export function blockText(block: Element): string {
  return lettersOf(block).replace(/\s+/g, ' ').trim();
}

function lettersOf({ children }: Element): string {
  const parts = children.map((child) => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element' || 'dataFootnoteRef' in child.properties || isBlock(child)) return '';
    if (child.tagName === 'br') return ' ';
    return child.tagName === 'img' ? String(child.properties['alt'] ?? '') : lettersOf(child);
  });
  return parts.join('');
}

function isBlock(node: Element): boolean {
  return ['p', 'pre', 'table', 'ol', 'ul', 'blockquote'].includes(node.tagName) || headingRank(node) !== undefined;
}
