import { isPassageId } from '../markdown/passage-id.ts';
import type { Fingerprint } from './fingerprint.ts';

/** A passage, a heading or a note of an edition, as the matching sees it. */
export interface Text {
  /** Its id; of the new edition, the one it would have if there were no other before. */
  id: string;
  kind: 'passage' | 'heading' | 'note';
  /** The id of the section it stands in. */
  section: string;
  print: Fingerprint;
}

/** What an id names that is not a section's. */
export function kindOf(id: string): Text['kind'] {
  if (isPassageId(id)) return 'passage';
  return /^[^.]+\.fn-/.test(id) ? 'note' : 'heading';
}

/** Words from which on equal texts are one person's. */
const TELLING_WORDS = 6;

/** Whether a text has so many words that another with the same is no chance. */
export function isTelling({ print }: Text): boolean {
  return print.words.length >= TELLING_WORDS;
}

/** What is matched with one another: the essay, or one comment. */
export function groupOf(section: string): string {
  return section.startsWith('c-') ? section : 'essay';
}
