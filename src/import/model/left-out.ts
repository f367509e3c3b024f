import { countWordTokens, tokenize } from '#import/words/tokens.ts';

/** Something in a source that is left out of the essay. */
export interface LeftOutEntry {
  /** What it is and where, in one line: `button "Subscribe", line 213`. */
  text: string;
  /** How many words readers of the source see in it and readers of the site will not. */
  words: number;
}

/**
 * Describes something that is left out.
 * @param lostWords the words in it that are nowhere in the essay
 */
export function leaveOut(text: string, lostWords = ''): LeftOutEntry {
  return { text, words: countWordTokens(tokenize(lostWords, '')) };
}

/** Counts the words of what is left out. */
export function countLeftOut(entries: LeftOutEntry[]): number {
  return entries.reduce((sum, { words }) => sum + words, 0);
}
