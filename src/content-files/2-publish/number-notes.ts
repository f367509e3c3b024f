import type { FolderTexts } from '#content-files/1-read/read-content.ts';
import { numberNotesFrom } from '#markdown/page/number-notes-from.ts';

/**
 * Numbers the notes of the essay in reading order, in place, so that a note has the same number on every page. Each
 * comment numbers its own notes from 1, since it is on several pages among different others.
 */
export function numberNotes({ essay, points, closing }: FolderTexts) {
  const inOrder = points.sections.toSorted((a, b) => a.data.number - b.data.number);
  let first = 1;
  for (const section of [...essay.sections, ...inOrder, ...closing.sections]) {
    section.rendered = numberNotesFrom(first, section.rendered);
    first += section.rendered.outline.notes.length;
  }
}
