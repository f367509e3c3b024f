import { isInComment, type SectionKind, type TextKind } from '#ids.ts';
import type { Fingerprint } from './fingerprint.ts';

/** A passage, heading or note of an edition, in the form used for matching. */
export interface Text {
  /** Its id; in the new edition, the one it would have if there were no edition before. */
  id: string;
  kind: TextKind;
  /** The id of the section it is in. */
  section: string;
  print: Fingerprint;
}

/** A section of the new edition. */
export interface SectionTexts {
  /** The id it would have if there were no edition before. */
  id: string;
  /** What the ids in it would then begin with. */
  prefix: string;
  kind: SectionKind;
  /** Whether its file sets its address. */
  isFixed: boolean;
  /** Its heading, or its author if it is a comment. */
  title: string;
  /** Its passages, headings and notes, in reading order, with the ids they would have. */
  texts: { id: string; kind: TextKind; text: string }[];
}

/** Equal texts with at least this many words are by one person. */
const TELLING_WORDS = 6;

/** Whether a text is so long that an equal one is no coincidence. */
export function isTelling({ print }: Text): boolean {
  return print.words.length >= TELLING_WORDS;
}

/** Returns the group that a section is matched within: the essay, or one comment. */
export function groupOf(section: string): string {
  return isInComment(section) ? section : 'essay';
}
