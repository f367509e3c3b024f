import type { Element } from 'hast';

/** Whether a link cites a note, or leads from a note back to where it is cited. */
export function isNoteLink({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}
