import leven from 'leven';
import { fold } from '#text/fold.ts';
import { wordSimilarity } from '#text/word-similarity.ts';
import { wordsOf } from '#text/words.ts';
import type { Query } from './query.ts';

/**
 * Corrects typos in a query: replaces words that the text does not have with the nearest ones.
 *
 * @param vocabulary the words of the text, as they are written, the most frequent first
 * @returns the query to suggest; undefined if no word of the text is near enough
 */
export function correctTypos(query: Query, vocabulary: Iterable<string>): string | undefined {
  const words = new Map<string, string>();
  for (const word of vocabulary) if (!words.has(fold(word))) words.set(fold(word), word);
  let meant = '';
  let at = 0;
  for (const { start, end, folded } of wordsOf(query.text)) {
    const isKnown = [...words.keys()].some((word) => wordSimilarity(word, folded) > 0);
    const near = isKnown ? undefined : nearest(folded, words.keys());
    meant += query.text.slice(at, start) + (near ? words.get(near) : query.text.slice(start, end));
    at = end;
  }
  meant += query.text.slice(at);
  return meant === query.text ? undefined : meant;
}

/** Finds the nearest word by edit distance; a typo is rarely in the first letter. */
function nearest(asked: string, words: Iterable<string>): string | undefined {
  const furthest = asked.length < 3 ? 0 : Math.ceil(asked.length / 4);
  let found: string | undefined;
  let least = furthest + 1;
  for (const word of words) {
    if (Math.abs(word.length - asked.length) > furthest) continue;
    const far = leven(word, asked) + (word[0] === asked[0] ? 0 : 0.6) - (sorted(word) === sorted(asked) ? 1 : 0);
    if (far < least) [found, least] = [word, far];
  }
  return found;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
