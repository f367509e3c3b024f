import { foldAccents } from './fold.ts';

/**
 * Counts the words of a text by the rules of its language, with a dictionary for scripts without spaces between words.
 * For builds only, as is `dictionaryWords()`: browsers of the baseline have no `Intl.Segmenter`.
 */
export function countWords(text: string, language: string): number {
  return segments(text, language).length;
}

/**
 * Returns the words of a text, found as by `countWords()`, in lower case without accents, and split at apostrophes:
 * `Été’s` → `ete`, `s`. They are for a subject index, which needs whole words: 港口 (harbour) is not in 香港口岸.
 */
export function dictionaryWords(text: string, language: string): string[] {
  return segments(text, language).flatMap((word) =>
    foldAccents(word.toLowerCase().normalize('NFKC')).split(/['’]/).filter(Boolean),
  );
}

function segments(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (isWordLike) words.push(segment);
  }
  return words;
}
