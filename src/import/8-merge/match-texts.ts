import { textSimilarity, wordCountsOf } from '#text/text-similarity.ts';

/** From this similarity on, two texts count as one that was reworded. */
export const SIMILAR = 0.5;

/**
 * Pairs equal texts, then similar ones, the most similar first. Each text has at most one partner.
 * @returns the old key for each new key that has a partner
 */
export function matchTexts<Key>(before: Map<Key, string>, after: Map<Key, string>): Map<Key, Key> {
  const partners = matchEqualTexts(before, after);
  const taken = new Set(partners.values());
  const count = ([key, text]: [Key, string]) => ({ key, words: wordCountsOf(text) });
  const oldTexts = [...before].filter(([key]) => !taken.has(key)).map(count);
  const newTexts = [...after].filter(([key]) => !partners.has(key)).map(count);
  const pairs = newTexts.flatMap((to) =>
    oldTexts
      .map((from) => ({ from: from.key, to: to.key, like: textSimilarity(from.words, to.words) }))
      .filter(({ like }) => like >= SIMILAR),
  );
  for (const { from, to } of pairs.toSorted((a, b) => b.like - a.like)) {
    if (partners.has(to) || taken.has(from)) continue;
    partners.set(to, from);
    taken.add(from);
  }
  return partners;
}

/** Pairs equal texts: first those with the same key, then the rest in order. */
function matchEqualTexts<Key>(before: Map<Key, string>, after: Map<Key, string>): Map<Key, Key> {
  const partners = new Map<Key, Key>();
  for (const [key, text] of after) if (before.get(key) === text) partners.set(key, key);
  const rest = Map.groupBy(
    [...before].filter(([key]) => !partners.has(key)),
    ([, text]) => text,
  );
  for (const [key, text] of after) {
    const from = partners.has(key) ? undefined : rest.get(text)?.shift();
    if (from) partners.set(key, from[0]);
  }
  return partners;
}
