import type { Fingerprint } from '#ledger/model/fingerprint.ts';
import type { Entry } from '#ledger/model/ledger.ts';
import { cutAtWord } from '#text/excerpt.ts';

/** Maximum length, in characters, of the words that identify a text in the ledger. */
const WORDS = 40;

/**
 * Makes the ledger entry of a text in a new edition, without its place.
 * @param before its entry in the edition before; undefined if it is new
 * @param was its fingerprint in the edition before; by default that of its entry
 */
export function entryOf(
  before: Entry | undefined,
  text: string,
  print: Fingerprint,
  edition: string,
  was = before?.print,
): Entry {
  const words = cutAtWord(text, WORDS);
  if (!before) return { words, print, pages: [], added: edition };
  const { pages, reworded, withdrawn } = before;
  // A text that an earlier edition withdrew counts as added in this one.
  const added = (withdrawn ?? edition) === edition ? before.added : edition;
  const isReworded = was!.digest !== print.digest && added !== edition;
  return { words, print, pages, added, reworded: isReworded ? edition : reworded };
}
