/** How often each word of a text occurs. */
interface WordCounts {
  total: number;
  counts: Map<string, number>;
}

/**
 * Counts the words of a text for `textSimilarity()`. A word is a run of letters and digits; in a script without spaces
 * between words it is a whole clause, since any two long texts have most of their single letters in common.
 */
export function wordCountsOf(text: string): WordCounts {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return { total: words.length, counts: countEach(words) };
}

/** Returns the similarity of two texts, from 0 to 1: the share of words that both have (Dice coefficient). */
export function textSimilarity(one: WordCounts, other: WordCounts): number {
  const total = one.total + other.total;
  return total === 0 ? 1 : (2 * countShared(one.counts, other.counts)) / total;
}

/** Counts how often each value occurs. */
export function countEach<Value>(values: Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Counts the values that both have, in any order; a value that both have twice counts twice. */
export function countShared<Value>(one: Map<Value, number>, other: Map<Value, number>): number {
  let shared = 0;
  for (const [value, count] of one) shared += Math.min(count, other.get(value) ?? 0);
  return shared;
}
