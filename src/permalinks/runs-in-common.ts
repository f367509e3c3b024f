import { diffArrays } from 'diff';

/** Words that stand in the same order in two texts: where they begin in the one and in the other, and how many they are. */
export type Run = [at: number, otherAt: number, count: number];

/** Words of a text that are compared each with each; the time that takes grows with their square. */
const FEW_WORDS = 1000;
/** Words in a row that are an anchor where each text has them once. */
const ROW = 3;

/** Finds what two texts have in common, in its order; where both are long, between rows of words that each has once. */
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

/** The beginnings of rows that both texts have once, as many as stand in the same order in both. */
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

/** The most pairs whose second places rise with the first (patience sorting). */
function inOrder(pairs: Pair[]): Pair[] {
  // The last pair of the best row of each length.
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
