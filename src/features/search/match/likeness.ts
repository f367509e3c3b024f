/** Endings in which English words of one stem differ; for other languages, the index does the stemming. */
const ENDING =
  /^(e?[sd]?|e?rs?|ings?|i?ons?|i?ves?|y|ie[sd]|i?ties|i?ty|a?l?ly|i?c?als?|ically|i?c?is[tm]s?|ments?|abl[ey]|[ae]nces?|[ae]nts?|ors?)$/;
const SHORTEST_STEM = 4;

/**
 * Returns how similar a word of a text is to a word of a query, from 0 (not at all) to 1 (the same). Both are folded.
 */
export function likeness(word: string, asked: string): number {
  if (word === asked) return 1;
  let shared = 0;
  while (shared < asked.length && word[shared] === asked[shared]) shared++;
  if (shared >= SHORTEST_STEM && ENDING.test(word.slice(shared)) && ENDING.test(asked.slice(shared))) return 0.8;
  return shared === asked.length ? 0.6 : 0;
}

/**
 * Returns whether two words may share a stem, given that an index found one for the other. The index also returns words
 * that only begin alike: "with" for "withdrawn", where less than half is shared. A letter doubled before an ending
 * ("running") does not count.
 */
export function isAkin(word: string, asked: string): boolean {
  let shared = 0;
  while (shared < asked.length && word[shared] === asked[shared]) shared++;
  const lengths = [word, asked].map((each) => each.length - Number(each[shared] === each[shared - 1]));
  return shared >= 3 && shared * 2 >= Math.max(...lengths);
}

/** Returns the weight of a query's word: a long one counts more than a short one, which is found in every paragraph. */
export function weight(asked: string): number {
  if (asked.length <= 3) return 0.15;
  return Math.min(asked.length, 10) / 6;
}

/** Returns whether a word is a stop word, which a matching passage may lack. */
export function isLittle(asked: string): boolean {
  return /^[\p{Script=Latin}]{1,3}$/u.test(asked) || LITTLE.has(asked);
}

/** Stop words of four letters or more: they too are in every paragraph. */
const LITTLE = new Set(
  'what that this with from they them their there does have when where which about into than then'.split(' '),
);
