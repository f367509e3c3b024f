/** A word of a text: its range, whose end is exclusive, and its folded form for comparison. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

/** A letter of a writing system without spaces between words; each counts as a word of its own. */
export const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]\\p{M}*';
const WORD = new RegExp(
  `${UNSPACED}|[\\p{L}\\p{N}](?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}\\u00ad]|['’ʼ](?=\\p{L})|[.,](?=\\p{N}))*`,
  'gu',
);

/** Folds a text for comparison: removes case, accents, apostrophes and the points and commas in numbers. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ.,\u00ad\u0640]/gu, '')
    .toLowerCase();
}

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
