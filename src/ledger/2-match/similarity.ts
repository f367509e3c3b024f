import type { Fingerprint } from '#ledger/model/fingerprint.ts';
import { countEach, countShared } from '#text/text-similarity.ts';

/** What two texts have in common, counted in words. */
export interface Similarity {
  /** Words of the old text that the new one also has, in any order. */
  kept: number;
  /** The share of the old text's words that were kept. */
  ofOld: number;
  /** The share of the new text's words that are from the old one. */
  ofNew: number;
  /** The share of the old text's word pairs (neighbouring words) that are in the new one, and the reverse. */
  pairsOfOld: number;
  pairsOfNew: number;
}

/** Compares a text with one that may have come from it. */
export function similarityOf(old: Fingerprint, newText: Fingerprint): Similarity {
  const kept = wordsInCommon(old.words, newText.words);
  const pairs = wordsInCommon(pairsIn(old.words), pairsIn(newText.words));
  // Two texts without words, such as rows of asterisks, are alike.
  const isWordless = old.words === '' && newText.words === '';
  return {
    kept,
    ofOld: isWordless ? 1 : kept / (old.words.length || 1),
    ofNew: isWordless ? 1 : kept / (newText.words.length || 1),
    pairsOfOld: pairs / (old.words.length - 1 || 1),
    pairsOfNew: pairs / (newText.words.length - 1 || 1),
  };
}

/** Counts the words that both texts have, in any order; or the pairs, from `pairsIn()`. */
export function wordsInCommon(one: string, other: string): number {
  return countShared(countEach(codesOf(one)), countEach(codesOf(other)));
}

/** Minimum number of kept words to find a text by its words alone; a shorter one needs its neighbours. */
const ENOUGH_WORDS = 6;
/** Minimum number of kept words for a piece of another text; fewer may be a coincidence. */
const PIECE_WORDS = 8;

/**
 * Whether the new text is the old one, edited: it has three quarters of its words and a similar length, or half of
 * its words, many of which are still neighbours.
 */
export function isEdited({ ofOld, ofNew, pairsOfOld, pairsOfNew, kept }: Similarity): boolean {
  const both = (2 * ofOld * ofNew) / (ofOld + ofNew || 1);
  if (kept < ENOUGH_WORDS) return false;
  return (ofOld >= 0.75 && both >= 0.6) || (ofOld >= 0.5 && both >= 0.5 && Math.max(pairsOfOld, pairsOfNew) >= 0.25);
}

/** Whether the new text contains the old one, edited at most. */
export function isWithin({ ofOld, pairsOfOld, kept }: Similarity): boolean {
  return kept >= ENOUGH_WORDS && ofOld >= 0.7 && pairsOfOld >= 0.35;
}

/** Whether the new text is a piece of the old one. */
export function isPiece({ ofNew, pairsOfNew, kept }: Similarity): boolean {
  return kept >= PIECE_WORDS && ofNew >= 0.7 && pairsOfNew >= 0.45;
}

/** Whether the new text may be the old one, given that both have the same neighbours. */
export function isInItsPlace({ ofOld, ofNew }: Similarity): boolean {
  return (ofOld + ofNew) / 2 >= 0.45;
}

/** Encodes the pairs of neighbouring words of a text, one character per pair. */
export function pairsIn(words: string): string {
  let pairs = '';
  // Two 12-bit codes are folded into 16 bits; a collision of two pairs decides nothing by itself.
  for (let at = 1; at < words.length; at++) {
    pairs += String.fromCharCode((Math.imul(words.charCodeAt(at - 1), 31) + words.charCodeAt(at) * 257) & 0xffff);
  }
  return pairs;
}

/** Returns the character codes of a text, since numbers are faster to count than characters. */
function codesOf(words: string): number[] {
  const codes: number[] = [];
  for (let at = 0; at < words.length; at++) codes.push(words.charCodeAt(at));
  return codes;
}
