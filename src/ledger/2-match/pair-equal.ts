import type { Text } from '#ledger/model/text.ts';

/** Maximum number of copies of a text to tell apart by their surroundings; more are paired in order. */
const FEW_COPIES = 30;

/** Pairs equal texts of two editions, those with the same surroundings first. */
export function pairEqual(olds: Text[], news: Text[]): Map<Text, Text> {
  const pairs = new Map<Text, Text>();
  const around = new Map([...surroundings(olds), ...surroundings(news)]);
  const copies = Map.groupBy(news, keyOf);
  for (const [key, group] of Map.groupBy(olds, keyOf)) {
    const found = copies.get(key) ?? [];
    if (group.length === 1 && found.length === 1) pairs.set(group[0]!, found[0]!);
    else if (found.length > 0) pairCopies(group, found, around, pairs);
  }
  return pairs;
}

function keyOf({ kind, print }: Text): string {
  return `${kind} ${print.digest}`;
}

function pairCopies(olds: Text[], news: Text[], around: Map<Text, string[]>, pairs: Map<Text, Text>) {
  const taken = new Set<Text>();
  const pair = (old: Text, fresh: Text) => {
    if (pairs.has(old) || taken.has(fresh)) return;
    pairs.set(old, fresh);
    taken.add(fresh);
  };
  if (olds.length <= FEW_COPIES && news.length <= FEW_COPIES) {
    const edges = olds.flatMap((old) =>
      news.map((fresh) => ({ old, fresh, alike: countAlike(around.get(old)!, around.get(fresh)!) })),
    );
    for (const { old, fresh, alike } of edges.toSorted((a, b) => b.alike - a.alike)) if (alike > 0) pair(old, fresh);
  }
  const rest = news.filter((fresh) => !taken.has(fresh));
  for (const old of olds) {
    if (pairs.has(old)) continue;
    const fresh = rest.shift();
    if (fresh) pair(old, fresh);
  }
}

/** Returns each text with its section and the digests of the texts before and after it. */
function surroundings(texts: Text[]): [Text, string[]][] {
  const digestAt = (at: number) => texts[at]?.print.digest ?? '';
  return texts.map((text, at) => [text, [text.section, digestAt(at - 1), digestAt(at + 1)]]);
}

function countAlike(one: string[], other: string[]): number {
  return one.filter((part, i) => part === other[i]).length;
}
