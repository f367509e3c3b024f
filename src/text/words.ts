import { fold } from './fold.ts';
import { UNSPACED_LETTER } from './writing-systems.ts';

/** A word of a text: its range, whose end is exclusive, and its folded form for comparison. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

/** A fraction as it is typed, for which a text may have a sign such as ½; not a part of a date such as 9/11. */
const FRACTION = '\\p{N}/\\p{N}(?![\\p{N}/])';

/**
 * A word, with apostrophes between its letters, points, commas and fraction strokes between its digits, and invisible
 * signs such as soft hyphens. In a script without spaces between words each letter counts as one: browsers of the
 * baseline have no dictionary to find words with.
 */
const WORD = new RegExp(
  `${UNSPACED_LETTER}|${FRACTION}|[\\p{L}\\p{N}](?:(?!${UNSPACED_LETTER})[\\p{L}\\p{N}\\p{M}\\p{Cf}]|['’ʼ](?=\\p{L})|[.,\\u2044](?=\\p{N}))*`,
  'gu',
);

/** Returns the words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}

/** Returns the words of a text as they are spelled in it. */
export function spellingsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}
