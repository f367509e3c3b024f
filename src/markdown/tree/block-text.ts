import type { Element } from 'hast';
import { collapseSpace } from '#text/collapse-space.ts';
import { isApart } from './blocks.ts';
import { isNoteLink } from './note-links.ts';

/** Returns the visible text of a block, without the numbers of its notes and without nested blocks. */
export function blockText(block: Element): string {
  return collapseSpace(lettersOf(block, () => ''));
}

/** Returns the visible text of a note, with nested blocks but without the arrows that link back. */
export function noteText(note: Element): string {
  return collapseSpace(lettersOf(note, (block) => ` ${noteText(block)} `));
}

function lettersOf({ children }: Element, ofBlock: (block: Element) => string): string {
  const parts = children.map((child) => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element' || isNoteLink(child)) return '';
    if (isApart(child)) return ofBlock(child);
    if (child.tagName === 'br') return ' ';
    return child.tagName === 'img' ? String(child.properties['alt'] ?? '') : lettersOf(child, ofBlock);
  });
  return parts.join('');
}
