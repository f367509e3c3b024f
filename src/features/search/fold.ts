/** A word as it stands in a text, from `start` to before `end`, and as it is compared. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

/** Letters of scripts that put no spaces between words; each is a word of its own here. */
export const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]\\p{M}*';
const WORD = new RegExp(
  `${UNSPACED}|[\\p{L}\\p{N}](?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}\\u00ad]|['’ʼ](?=\\p{L})|[.,](?=\\p{N}))*`,
  'gu',
);

/** A text as it is compared: without case, accents, apostrophes and the points in numbers. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ.,\u00ad\u0640]/gu, '')
    .toLowerCase();
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}

/** The words of a text as they are written. */
export function spellingsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}
