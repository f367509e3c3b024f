/** How much two texts have in common, from 0 to 1: the share of words that both have. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length + b.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = counts.get(word) ?? 0;
    if (count > 0) common++;
    counts.set(word, count - 1);
  }
  return (2 * common) / (a.length + b.length);
}

/** From here on two texts are one that was reworded. */
export const ALIKE = 0.5;

/** Pairs what is alike on two sides, the likeliest first; each has one partner at most. */
export function pairUp<Key>(before: Map<Key, string>, after: Map<Key, string>): Map<Key, Key> {
  const pairs: { from: Key; to: Key; like: number }[] = [];
  for (const [to, text] of after) {
    for (const [from, old] of before) {
      const like = text === old ? 1 + Number(from === to) : likeness(old, text);
      if (like >= ALIKE) pairs.push({ from, to, like });
    }
  }
  const partners = new Map<Key, Key>();
  const taken = new Set<Key>();
  for (const { from, to } of pairs.toSorted((a, b) => b.like - a.like)) {
    if (partners.has(to) || taken.has(from)) continue;
    partners.set(to, from);
    taken.add(from);
  }
  return partners;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
