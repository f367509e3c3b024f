import { fold } from './fold.ts';
import { UNSPACED_LETTER } from './writing-systems.ts';

/** A word of a text: its range, whose end is exclusive, and its folded form for comparison. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

/** A digit and the stroke of a fraction: `½` is the same as `1/2`. */
const NUMERATOR = '\\p{N}[/\\u2044](?=\\p{N})';

/**
 * A word, with apostrophes between its letters, points and commas between its digits, and invisible signs such as soft
 * hyphens. In a script without spaces between words each letter counts as one: browsers of the baseline have no
 * dictionary to find words with.
 */
const WORD = new RegExp(
  `${UNSPACED_LETTER}|(?:${NUMERATOR}|[\\p{L}\\p{N}])(?:${NUMERATOR}|(?!${UNSPACED_LETTER})[\\p{L}\\p{N}\\p{M}\\p{Cf}]|['’ʼ](?=\\p{L})|[.,](?=\\p{N}))*`,
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
