import { diffArrays } from 'diff';

/** A run of words that two texts have in common: where it begins in each, and its length in words. */
export type Run = [at: number, otherAt: number, count: number];

/** Maximum number of words to compare each with each, which takes quadratic time. */
const FEW_WORDS = 1000;
/** Number of words in a row that form an anchor if they occur once in each text. */
const ROW = 3;

/** Finds the runs that two texts have in common, in order. In a long text, it compares the gaps between anchors. */
export function runsInCommon(one: string, other: string): Run[] {
  if (one.length <= FEW_WORDS && other.length <= FEW_WORDS) return runsOf(one, other);
  const runs: Run[] = [];
  let [at, otherAt] = [0, 0];
  for (const [next, otherNext] of [...anchorsOf(one, other), [one.length, other.length] as const]) {
    const [gap, otherGap] = [one.slice(at, next), other.slice(otherAt, otherNext)];
    if (gap.length <= FEW_WORDS && otherGap.length <= FEW_WORDS) {
      for (const [i, j, count] of runsOf(gap, otherGap)) runs.push([at + i, otherAt + j, count]);
    }
    if (next < one.length) runs.push([next, otherNext, 1]);
    [at, otherAt] = [next + 1, otherNext + 1];
  }
  return runs;
}

function runsOf(one: string, other: string): Run[] {
  if (!one || !other) return [];
  const runs: Run[] = [];
  let [at, otherAt] = [0, 0];
  for (const { added, removed, count } of diffArrays([...one], [...other])) {
    if (!added && !removed) runs.push([at, otherAt, count]);
    if (!added) at += count;
    if (!removed) otherAt += count;
  }
  return runs;
}

/** Finds the starts of rows that occur once in each text, as many as are in the same order in both. */
function anchorsOf(one: string, other: string): [at: number, otherAt: number][] {
  const places = rowsOnce(other);
  const pairs = [...rowsOnce(one)].flatMap(([row, at]) => {
    const otherAt = places.get(row);
    return otherAt === undefined ? [] : [{ at, otherAt }];
  });
  return inOrder(pairs).map(({ at, otherAt }) => [at, otherAt]);
}

function rowsOnce(words: string): Map<string, number> {
  const places = new Map<string, number>();
  const seen = new Set<string>();
  for (let at = 0; at + ROW <= words.length; at++) {
    const row = words.slice(at, at + ROW);
    if (seen.has(row)) places.delete(row);
    else places.set(row, at);
    seen.add(row);
  }
  return places;
}

interface Pair {
  at: number;
  otherAt: number;
  before?: Pair | undefined;
}

/** Finds the longest subsequence of pairs whose second places rise with the first (patience sorting). */
function inOrder(pairs: Pair[]): Pair[] {
  // The last pair of the best subsequence of each length.
  const ends: Pair[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]!.otherAt < pair.otherAt) low = middle + 1;
      else high = middle;
    }
    ends[low] = { ...pair, before: ends[low - 1] };
  }
  const best: Pair[] = [];
  for (let end = ends.at(-1); end; end = end.before) best.push(end);
  return best.toReversed();
}
