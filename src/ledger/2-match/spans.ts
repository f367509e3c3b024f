import { diffArrays } from 'diff';

/** A range of words in a text: the first, and the one after the last, from 0. */
export type Span = [number, number];

/**
 * Follows a span of words from a text into one that came from it.
 * @param words the text, one character per word
 * @param newText the new text, in the same form
 * @returns the span that has most of the words in the new text, and how many it has
 */
export function followSpan(words: string, newText: string, [start, end]: Span): { kept: number; span: Span } {
  const isKept = Array.from({ length: newText.length }, () => false);
  for (const [at, newAt, count] of runsInCommon(words, newText)) {
    for (let i = Math.max(start - at, 0); i < Math.min(end - at, count); i++) isKept[newAt + i] = true;
  }
  return densest(isKept);
}

/** What any other word costs a span; a kept one is worth 1. This leaves out words kept by chance far away. */
const OTHER_WORD = 0.6;

/** Finds the span with the most kept words and the fewest others. */
function densest(isKept: boolean[]): { kept: number; span: Span } {
  let best = 0;
  let span: Span = [0, 0];
  let worth = 0;
  let from = 0;
  for (const [at, kept] of isKept.entries()) {
    if (worth <= 0) [worth, from] = [0, at];
    worth += kept ? 1 : -OTHER_WORD;
    if (worth > best) [best, span] = [worth, [from, at + 1]];
  }
  return { kept: isKept.slice(...span).filter(Boolean).length, span };
}

/** A run of words that two texts have in common: where it begins in each, and its length in words. */
type Run = [at: number, otherAt: number, count: number];

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
