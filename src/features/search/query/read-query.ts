import { wordsOf } from '#text/words.ts';
import { UNSPACED_LETTER } from '#text/writing-systems.ts';
import type { Query } from './query.ts';

/** Maximum length of a query, in characters; anything longer was pasted by mistake. */
const LONGEST = 200;
/** Minimum letters in a query; one is enough where each letter is a word. */
const SHORTEST = 2;
const PHRASE = new RegExp(`["“”„«»]([^"“”„«»]+)["“”„«»]|((?:${UNSPACED_LETTER}){2,})`, 'gu');

/**
 * Parses what the reader typed: words, and phrases in quotes of any kind. No input is an error; without any words, or
 * with fewer than two letters, it finds nothing.
 *
 * @param part the part to search; anything that is not a part means everything
 */
export function readQuery(typed: string, part?: string | null): Query {
  const characters = [...typed.slice(0, LONGEST * 2).trim()].slice(0, LONGEST);
  // A lone surrogate, which a cut text may contain, cannot be encoded in an address.
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
    query.phrases.length > 0 || query.words.join('').length >= SHORTEST || new RegExp(UNSPACED_LETTER, 'u').test(rest);
  return isLongEnough ? query : { ...query, words: [], phrases: [] };
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}
