import { UNSPACED, wordsOf } from './fold.ts';
import type { Query } from './passage.ts';

/** Characters of a query that are read; what is longer was pasted by mistake. */
const LONGEST = 200;
/** Letters a query needs; one is enough where each letter is a word. */
const SHORTEST = 2;
const PHRASE = new RegExp(`["“”„«»]([^"“”„«»]+)["“”„«»]|((?:${UNSPACED}){2,})`, 'gu');

/**
 * Reads what a reader typed: words, and phrases between quotes of any kind. Nothing typed is an error;
 * what has no words in it, or less than two letters, finds nothing.
 *
 * @param part the part that is looked in; what is no part stands for all
 */
export function readQuery(typed: string, part?: string | null): Query {
  const characters = [...typed.slice(0, LONGEST * 2).trim()].slice(0, LONGEST);
  // Half of a pair of surrogates, as a text that was cut may have, can be put into no address.
  const text = characters.join('').replace(/\p{Surrogate}/gu, '\ufffd');
  const phrases: string[][] = [];
  const rest = text.replace(PHRASE, (_, quoted?: string, unspaced?: string) => {
    phrases.push(foldedWords(quoted ?? unspaced ?? ''));
    return ' ';
  });
  const within: Pick<Query, 'within'> = part === 'essay' || part === 'comments' ? { within: part } : {};
  const query: Query = {
    text,
    words: foldedWords(rest),
    phrases: phrases.filter(({ length }) => length > 0),
    ...within,
  };
  const isLongEnough =
    query.phrases.length > 0 || query.words.join('').length >= SHORTEST || new RegExp(UNSPACED, 'u').test(rest);
  return isLongEnough ? query : { ...query, words: [], phrases: [] };
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}
