import type { Text } from '#ledger/model/text.ts';
import { isInItsPlace, similarityOf } from './similarity.ts';

/**
 * Pairs remaining texts by their place: a single text between the same neighbours that has some of the words, or a
 * heading above the same text.
 * @param pairs the pairs found so far; new ones are added to it
 * @param taken the new texts that are already paired; new ones are added to it
 */
export function pairByPlace(
  oldTexts: Text[],
  newTexts: Text[],
  pairs: Map<Text, Text>,
  merged: Map<Text, Text>,
  taken: Set<Text>,
): void {
  const newAt = new Map(newTexts.map((newText, at) => [newText, at]));
  for (const [at, old] of oldTexts.entries()) {
    if (pairs.has(old) || merged.has(old)) continue;
    const before = oldTexts[at - 1];
    const after = oldTexts[at + 1];
    const from = before ? newAt.get(pairs.get(before)!) : -1;
    const to = after ? newAt.get(pairs.get(after)!) : newTexts.length;
    const newText =
      old.kind === 'heading'
        ? headingAbove(old, after, pairs, newTexts, newAt)
        : isBetween(from, to) && newTexts[from! + 1];
    if (!newText || taken.has(newText) || newText.kind !== old.kind) continue;
    if (old.kind !== 'heading' && !isInItsPlace(similarityOf(old.print, newText.print))) continue;
    pairs.set(old, newText);
    taken.add(newText);
  }
}

function isBetween(from: number | undefined, to: number | undefined): boolean {
  return from !== undefined && to === from + 2;
}

/** Finds a heading by the text below it, as long as that text is in the successor of the heading's section. */
function headingAbove(
  { section }: Text,
  below: Text | undefined,
  pairs: Map<Text, Text>,
  newTexts: Text[],
  newAt: Map<Text, number>,
): Text | undefined {
  const newText = below && pairs.get(below);
  const above = newText && newTexts[newAt.get(newText)! - 1];
  const isThere = above?.section === newText?.section && newText?.section === homeOf(section, pairs);
  return isThere ? above : undefined;
}

/** Returns the new section that has most texts of an old one. */
function homeOf(section: string, pairs: Map<Text, Text>): string | undefined {
  const now = [...pairs].filter(([old]) => old.section === section).map(([, newText]) => newText.section);
  const counts = [...Map.groupBy(now, (home) => home)].toSorted(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0];
}
