import { runsInCommon } from './runs-in-common.ts';

/** A range of words in a text: the first, and the one after the last, from 0. */
export type Span = [number, number];

/**
 * Follows a span of words from a text into one that came from it.
 * @param words the text, one character per word
 * @param fresh the new text, in the same form
 * @returns the span that has most of the words in the new text, and how many it has
 */
export function followSpan(words: string, fresh: string, [start, end]: Span): { kept: number; span: Span } {
  const isKept = Array.from({ length: fresh.length }, () => false);
  for (const [at, freshAt, count] of runsInCommon(words, fresh)) {
    for (let i = Math.max(start - at, 0); i < Math.min(end - at, count); i++) isKept[freshAt + i] = true;
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
