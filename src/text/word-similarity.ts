/** Endings in which English words of one stem differ; for other languages, the index does the stemming. */
const ENDING =
  /^(e?[sd]?|e?rs?|ings?|i?ons?|i?ves?|y|ie[sd]|i?ties|i?ty|a?l?ly|i?c?als?|ically|i?c?is[tm]s?|ments?|abl[ey]|[ae]nces?|[ae]nts?|ors?)$/;
const SHORTEST_STEM = 4;
/** The fewest letters of a word that is looked for within others. */
const SHORTEST_PART = 4;

/**
 * Returns how similar a word of a text is to a word of a query, from 0 (not at all) to 1 (the same). Both are folded.
 *
 * @param isPart whether the word of the query may be any part of the other, as in a compound
 */
export function wordSimilarity(word: string, asked: string, isPart = false): number {
  if (word === asked) return 1;
  const shared = sharedStart(word, asked);
  if (shared >= SHORTEST_STEM && ENDING.test(word.slice(shared)) && ENDING.test(asked.slice(shared))) return 0.8;
  if (shared === asked.length) return 0.6;
  return isPart && asked.length >= SHORTEST_PART && word.includes(asked) ? 0.4 : 0;
}

/**
 * Returns whether two words may share a stem, given that an index found one for the other. The index also returns words
 * that only begin alike: "with" for "withdrawn", where less than half is shared. A letter doubled before an ending
 * ("running") does not count.
 */
export function sharesStem(word: string, asked: string): boolean {
  const shared = sharedStart(word, asked);
  const lengths = [word, asked].map((each) => each.length - Number(each[shared] === each[shared - 1]));
  return shared >= 3 && shared * 2 >= Math.max(...lengths);
}

/** Returns the number of characters that two words begin with in common. */
function sharedStart(one: string, other: string): number {
  let shared = 0;
  while (shared < other.length && one[shared] === other[shared]) shared++;
  return shared;
}
