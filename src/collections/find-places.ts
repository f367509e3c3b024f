import type { Passage } from '../markdown/rehype-section-ids.ts';
import { wordsIn } from '../markdown/words.ts';

/** Where a term is looked for: its words, and the paragraphs a person has put in or taken out. */
export interface Sought {
  /** The term and its variants: words or phrases. */
  words: string[];
  places: string[];
  except: string[];
}

/**
 * Makes a search for the paragraphs of some passages, in their order: those with one of the words, whole and
 * without regard to case and accents, and those put in by hand.
 */
export function placeFinder(passages: Passage[], language: string): (sought: Sought) => string[] {
  let lines: { id: string; line: string }[] | undefined;
  return ({ words, places, except }) => {
    // Not before the first question: most essays have none, and their texts may be long.
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

/** Words in a row, a space around each, so that only whole ones are found in it. */
function lineOf(text: string, language: string): string {
  return ` ${wordsIn(text, language).join(' ')} `;
}
