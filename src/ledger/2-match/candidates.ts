import type { Text } from '#ledger/model/text.ts';
import { pairsIn } from './similarity.ts';

/** A pair of words found in more texts than this identifies none of them. */
const COMMON_PAIR = 64;
/** Maximum number of index hits counted for a text's rarest words. */
const MOST_LOOKS = 2000;
/** Maximum number of texts to compare word by word. */
const MOST_CANDIDATES = 24;

/**
 * Returns a function that finds the texts with the most in common with another, without comparing it to each.
 * A text that kept three quarters of another's words has at least one word of its rarest quarter.
 */
export function candidateFinder(texts: Text[]): (text: Text) => Text[] {
  let index: { byPair: Map<string, Text[]>; byWord: Map<string, Text[]> } | undefined;
  return ({ print }) => {
    // Made by the first search, since many texts need none.
    const { byPair, byWord } = (index ??= {
      byPair: indexOf(texts, (text) => pairsIn(text.print.words)),
      byWord: indexOf(texts, (text) => text.print.words),
    });
    const shared = new Map<Text, number>();
    const count = (found: Text[]) => {
      for (const text of found) shared.set(text, (shared.get(text) ?? 0) + 1);
    };
    for (const pair of new Set(pairsIn(print.words))) {
      const found = byPair.get(pair) ?? [];
      if (found.length <= COMMON_PAIR) count(found);
    }
    let looks = 0;
    for (const word of rarestOf(print.words, byWord)) {
      const found = byWord.get(word) ?? [];
      looks += found.length;
      if (looks > MOST_LOOKS) break;
      count(found);
    }
    return [...shared]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, MOST_CANDIDATES)
      .map(([text]) => text);
  };
}

function indexOf(texts: Text[], keysOf: (text: Text) => string): Map<string, Text[]> {
  const index = new Map<string, Text[]>();
  for (const text of texts) {
    for (const key of new Set(keysOf(text))) {
      const found = index.get(key);
      if (found) found.push(text);
      else index.set(key, [text]);
    }
  }
  return index;
}

/** Returns the rarest quarter of the words plus one, those found in the fewest texts first. */
function rarestOf(words: string, index: Map<string, Text[]>): string[] {
  const sorted = [...words].toSorted((a, b) => (index.get(a)?.length ?? 0) - (index.get(b)?.length ?? 0));
  return [...new Set(sorted.slice(0, Math.floor(words.length / 4) + 1))];
}
