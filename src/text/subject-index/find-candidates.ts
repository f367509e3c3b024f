import { dictionaryWords } from '#text/dictionary-words.ts';

/** What to find for a term, and what its author has already decided. */
interface Sought {
  /** The term and its variants: words or phrases. */
  words: string[];
  /** Ids of passages that are in its places, or that do not discuss it. */
  decided: string[];
}

/**
 * Makes a search for candidates: it returns the ids of the passages, in order, that contain one of the words, whole and
 * regardless of case and accents, and on which the author has not decided.
 */
export function candidateFinder(
  passages: { id: string; text: string }[],
  language: string,
): (sought: Sought) => string[] {
  const lines = passages.map(({ id, text }) => ({ id, line: lineOf(text, language) }));
  return ({ words, decided }) => {
    const phrases = words.map((word) => lineOf(word, language)).filter((phrase) => phrase.trim());
    return lines
      .filter(({ id, line }) => phrases.some((phrase) => line.includes(phrase)) && !decided.includes(id))
      .map(({ id }) => id);
  };
}

/** Joins the words of a text with a space around each, so that only whole words match. */
function lineOf(text: string, language: string): string {
  return ` ${dictionaryWords(text, language).join(' ')} `;
}
