import { isPassageId } from '#ids.ts';
import type { Fingerprint } from './fingerprint.ts';

/** A passage, heading or note of an edition, in the form used for matching. */
export interface Text {
  /** Its id; in the new edition, the one it would have if there were no edition before. */
  id: string;
  kind: 'passage' | 'heading' | 'note';
  /** The id of the section it is in. */
  section: string;
  print: Fingerprint;
}

/** Returns what an id names. It must not be the id of a section. */
export function kindOf(id: string): Text['kind'] {
  if (isPassageId(id)) return 'passage';
  return /^[^.]+\.fn-/.test(id) ? 'note' : 'heading';
}

/** Equal texts with at least this many words are by one person. */
const TELLING_WORDS = 6;

/** Whether a text is so long that an equal one is no coincidence. */
export function isTelling({ print }: Text): boolean {
  return print.words.length >= TELLING_WORDS;
}

/** Returns the group that a section is matched within: the essay, or one comment. */
export function groupOf(section: string): string {
  return section.startsWith('c-') ? section : 'essay';
}
