import { runsInCommon } from './runs-in-common.ts';

/** Words of a text: the first, and the one after the last, from 0. */
export type Span = [number, number];

/**
 * Follows some words of a text into one that came of it.
 * @param words a text with a character a word
 * @returns how many of them are there, and the span in which most of these stand
 */
export function followSpan(words: string, fresh: string, [start, end]: Span): { kept: number; span: Span } {
  const isKept = Array.from({ length: fresh.length }, () => false);
  for (const [at, freshAt, count] of runsInCommon(words, fresh)) {
    for (let i = Math.max(start - at, 0); i < Math.min(end - at, count); i++) isKept[freshAt + i] = true;
  }
  return densest(isKept);
}

/** What a word of others costs a span; a kept one is worth 1. A word that is kept by chance far off stays outside. */
const OTHER_WORD = 0.6;

/** The span that has the most words that are kept, and the fewest others. */
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
