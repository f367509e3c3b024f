import { cutAtWord } from '../markdown/excerpt.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Entry } from './ledger.ts';

/** Characters of the words by which the ledger names a text. */
const WORDS = 40;

/**
 * What the ledger has to say of a text in a new edition, but for where it stands.
 * @param before what it said of it
 * @param was the print it had in the edition before; none: that of its entry
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
  // What was withdrawn before comes with this edition.
  const added = (withdrawn ?? edition) === edition ? before.added : edition;
  const isReworded = was!.digest !== print.digest && added !== edition;
  return { words, print, pages, added, reworded: isReworded ? edition : reworded };
}
