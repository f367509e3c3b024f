import { type Fingerprint, writeFingerprint } from './fingerprint.ts';

/** The file in the content folder that remembers every id the essay was published with. */
export const LEDGER_FILE = 'permalinks.json';

/** What is remembered of an id that was published. */
export interface Entry {
  /** The first words of what it names. */
  words: string;
  print: Fingerprint;
  /** The section its words are in, where that is another than its own. */
  in?: string | undefined;
  /** The addresses of the pages it was ever on, from the site's own: `/5/`. */
  pages: string[];
  /** The id under which its words stand now, with others; none: its own. */
  to?: string | undefined;
  /** Which words of a text that others share are its own: the first, and the one after the last, from 0. */
  span?: [number, number] | undefined;
  /** The edition from which on its words are no longer there, as someone has decided. */
  withdrawn?: string | undefined;
  /** The edition it came with. */
  added: string;
  /** The last edition that changed its words. */
  reworded?: string | undefined;
}

/** Whether an id has words of its own: it leads to no other, and was not withdrawn. */
export function hasWords({ to, withdrawn }: Entry): boolean {
  return to === undefined && withdrawn === undefined;
}

/** Whether an id no longer has words, by someone's decision: these were withdrawn, or it leads to others. */
export function isGivenUp({ to, span, withdrawn }: Entry): boolean {
  return withdrawn !== undefined || (to !== undefined && !span);
}

/** Every id an essay was published with, in the order of reading. */
export interface Ledger {
  /** The names of the editions, the first one first. */
  editions: string[];
  ids: Map<string, Entry>;
}

const ABOUT = 'Every id this essay was published with. Kept by "npm run permalinks"; commit it with the texts.';

/** Writes a ledger, an id a line, so that a comparison of two shows what became of each. */
export function writeLedger({ editions, ids }: Ledger): string {
  const lines = [...ids].map(([id, remembered]) => {
    const { words, to, in: place, span, withdrawn, added, reworded, pages, print } = remembered;
    const fields = { words, to, in: place, span, withdrawn, added, reworded, pages, print: writeFingerprint(print) };
    return `    ${JSON.stringify(id)}: ${JSON.stringify(fields)}`;
  });
  return `{
  "about": ${JSON.stringify(ABOUT)},
  "editions": ${JSON.stringify(editions)},
  "ids": {
${lines.join(',\n')}
  }
}
`;
}
