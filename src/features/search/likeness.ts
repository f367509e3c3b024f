/** Endings that English words of one stem differ by; other languages have the index for their stems. */
const ENDING =
  /^(e?[sd]?|e?rs?|ings?|i?ons?|i?ves?|y|ie[sd]|i?ties|i?ty|a?l?ly|i?c?als?|ically|i?c?is[tm]s?|ments?|abl[ey]|[ae]nces?|[ae]nts?|ors?)$/;
const SHORTEST_STEM = 4;

/** How alike a word of a text and a word that is asked for are: 1 the same, 0 not at all. Both are folded. */
export function likeness(word: string, asked: string): number {
  if (word === asked) return 1;
  let shared = 0;
  while (shared < asked.length && word[shared] === asked[shared]) shared++;
  if (shared >= SHORTEST_STEM && ENDING.test(word.slice(shared)) && ENDING.test(asked.slice(shared))) return 0.8;
  return shared === asked.length ? 0.6 : 0;
}

/**
 * Whether two words that an index found by one another may have one stem. It also gives those that only begin alike:
 * "with" for "withdrawn", of which less than half is shared. A letter that is doubled before an ending ("running")
 * does not count.
 */
export function isAkin(word: string, asked: string): boolean {
  let shared = 0;
  while (shared < asked.length && word[shared] === asked[shared]) shared++;
  const lengths = [word, asked].map((each) => each.length - Number(each[shared] === each[shared - 1]));
  return shared >= 3 && shared * 2 >= Math.max(...lengths);
}

/** How much a word says: a long one more than a little one, which is found in every paragraph. */
export function weight(asked: string): number {
  if (asked.length <= 3) return 0.15;
  return Math.min(asked.length, 10) / 6;
}

/** Whether a word may be missing: it is too little to say anything. */
export function isLittle(asked: string): boolean {
  return /^[\p{Script=Latin}]{1,3}$/u.test(asked) || LITTLE.has(asked);
}

/** Four letters and more, and still in every paragraph. */
const LITTLE = new Set(
  'what that this with from they them their there does have when where which about into than then'.split(' '),
);
