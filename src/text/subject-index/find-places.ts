import { dictionaryWords } from '#text/dictionary-words.ts';

/** What to find for a term: its words, and the paragraphs added or excluded by hand. */
export interface Sought {
  /** The term and its variants: words or phrases. */
  words: string[];
  places: string[];
  except: string[];
}

/**
 * Makes a search that returns the ids of passages, in order: those that contain one of the words, whole and
 * regardless of case and accents, and those added by hand.
 */
export function placeFinder(passages: { id: string; text: string }[], language: string): (sought: Sought) => string[] {
  let lines: { id: string; line: string }[] | undefined;
  return ({ words, places, except }) => {
    // Built by the first search: most essays never need one, and their texts may be long.
    lines ??= passages.map(({ id, text }) => ({ id, line: lineOf(text, language) }));
    const phrases = words.map((word) => lineOf(word, language)).filter((phrase) => phrase.trim());
    return lines
      .filter(({ id, line }) => {
        const isSaid = phrases.some((phrase) => line.includes(phrase));
        return places.includes(id) || (isSaid && !except.includes(id));
      })
      .map(({ id }) => id);
  };
}

/** Joins the words of a text with a space around each, so that only whole words match. */
function lineOf(text: string, language: string): string {
  return ` ${dictionaryWords(text, language).join(' ')} `;
}
