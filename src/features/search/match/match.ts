import type { Passage } from '#features/search/passages/passage.ts';
import type { Query } from '#features/search/query/query.ts';
import { isStopWord } from '#text/stop-words.ts';
import { wordSimilarity } from '#text/word-similarity.ts';
import { type Word, wordsOf } from '#text/words.ts';

/** How a passage matches a query. */
export interface Match {
  /** Higher is better; it depends on the passage and the query alone, so that all sources rank alike. */
  score: number;
  /** Ranges of the passage's text that match, in order; each end is exclusive. */
  hits: [start: number, end: number][];
  /** The words and phrases of the query that the passage contains. */
  has: string[];
  /** Whether it contains every word and phrase; stop words may be missing if the query has anything else. */
  isWhole: boolean;
}

/** Passage length, in words, at which the bonus for short passages is half; repeated words are weighed against it. */
const HALF = 80;
const known = new WeakMap<Passage, Word[]>();

/** Matches a passage against a query; returns undefined if the passage has none of it. */
export function match(query: Query, passage: Passage): Match | undefined {
  const words = known.get(passage) ?? wordsOf(passage.text);
  known.set(passage, words);
  const hits = new Map<number, Word>();
  const mustHave = query.words.some((asked) => !isStopWord(asked)) || query.phrases.length > 0;
  let score = 0;
  let isWhole = true;
  const has: string[] = [];

  for (const phrase of query.phrases) {
    const starts = words.flatMap((_, i) => (phrase.every((asked, n) => words[i + n]?.folded === asked) ? [i] : []));
    for (const start of starts) {
      for (const word of words.slice(start, start + phrase.length)) hits.set(word.start, word);
    }
    if (starts.length > 0) {
      score += phrase.length * 3;
      has.push(phrase.join(' '));
    } else isWhole = false;
  }

  let before: number[] = [];
  query.words.forEach((asked) => {
    const places: number[] = [];
    let best = 0;
    words.forEach(({ folded }, i) => {
      const alike = Math.max(wordSimilarity(folded, asked, query.isInWords), passage.stems?.includes(folded) ? 0.5 : 0);
      if (alike === 0) return;
      places.push(i);
      best = Math.max(best, alike);
    });
    const often = places.length / (places.length + 1 + words.length / HALF);
    score += weight(asked) * best * (0.7 + 0.3 * often);
    // The nearer to the word before it in the query, the better; infinite unless it comes after that word.
    const gap = Math.min(...places.flatMap((i) => before.filter((b) => b < i).map((b) => i - b)));
    score += weight(asked) / gap;
    const counts = !mustHave || !isStopWord(asked);
    if (places.length > 0) has.push(asked);
    else if (counts) isWhole = false;
    for (const i of places) if (counts || before.includes(i - 1)) hits.set(words[i]!.start, words[i]!);
    before = places;
  });

  if (hits.size === 0) return undefined;
  score *= (passage.isHeading ? 1.2 : 1) * (1 + HALF / (HALF + words.length) / 5);
  const inOrder = [...hits.values()].sort((a, b) => a.start - b.start);
  return { score, hits: inOrder.map(({ start, end }) => [start, end]), has, isWhole };
}

/** Returns the weight of a query's word: a long one counts more than a short one, which is found in every paragraph. */
function weight(asked: string): number {
  if (asked.length <= 3) return 0.15;
  return Math.min(asked.length, 10) / 6;
}
