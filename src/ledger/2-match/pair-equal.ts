import type { Text } from '#ledger/model/text.ts';

/** Maximum number of copies of a text to tell apart by their surroundings; more are paired in order. */
const FEW_COPIES = 30;

/** Pairs equal texts of two editions, those with the same surroundings first. */
export function pairEqual(oldTexts: Text[], newTexts: Text[]): Map<Text, Text> {
  const pairs = new Map<Text, Text>();
  const around = new Map([...surroundings(oldTexts), ...surroundings(newTexts)]);
  const copies = Map.groupBy(newTexts, keyOf);
  for (const [key, group] of Map.groupBy(oldTexts, keyOf)) {
    const found = copies.get(key) ?? [];
    if (group.length === 1 && found.length === 1) pairs.set(group[0]!, found[0]!);
    else if (found.length > 0) pairCopies(group, found, around, pairs);
  }
  return pairs;
}

function keyOf({ kind, print }: Text): string {
  return `${kind} ${print.digest}`;
}

function pairCopies(oldTexts: Text[], newTexts: Text[], around: Map<Text, string[]>, pairs: Map<Text, Text>) {
  const taken = new Set<Text>();
  const pair = (old: Text, newText: Text) => {
    if (pairs.has(old) || taken.has(newText)) return;
    pairs.set(old, newText);
    taken.add(newText);
  };
  if (oldTexts.length <= FEW_COPIES && newTexts.length <= FEW_COPIES) {
    const edges = oldTexts.flatMap((old) =>
      newTexts.map((newText) => ({ old, newText, alike: countEqual(around.get(old)!, around.get(newText)!) })),
    );
    for (const { old, newText } of edges.toSorted((a, b) => b.alike - a.alike)) pair(old, newText);
  }
  const rest = newTexts.filter((newText) => !taken.has(newText));
  for (const old of oldTexts) {
    if (pairs.has(old)) continue;
    const newText = rest.shift();
    if (newText) pair(old, newText);
  }
}

/** Returns each text with its section and the digests of the texts before and after it. */
function surroundings(texts: Text[]): [Text, string[]][] {
  const digestAt = (at: number) => texts[at]?.print.digest ?? '';
  return texts.map((text, at) => [text, [text.section, digestAt(at - 1), digestAt(at + 1)]]);
}

function countEqual(one: string[], other: string[]): number {
  return one.filter((part, i) => part === other[i]).length;
}
