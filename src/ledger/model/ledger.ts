import { sectionOfId } from '#ids.ts';
import { type Fingerprint, writeFingerprint } from './fingerprint.ts';

/** The file in the content folder that records every id the essay was published with. */
export const LEDGER_FILE = 'permalinks.json';

/** What the ledger stores about a published id. */
export interface Entry {
  /** The first words of the text it names. */
  words: string;
  print: Fingerprint;
  /** The section its words are in, if that is not its own. */
  in?: string | undefined;
  /** The addresses of all pages it was ever on, relative to the site's own: `/5/`. */
  pages: string[];
  /** The id its links lead to, if it has no text of its own. */
  to?: string | undefined;
  /** Its words in a text shared with other ids: the first, and the one after the last, from 0. */
  span?: [number, number] | undefined;
  /** The edition from which its words are gone, by someone's decision. */
  withdrawn?: string | undefined;
  /** The edition that added it. */
  added: string;
  /** The last edition that changed its words. */
  reworded?: string | undefined;
}

/** Whether an id has words of its own: it does not lead to another id and was not withdrawn. */
export function hasWords({ to, withdrawn }: Entry): boolean {
  return to === undefined && withdrawn === undefined;
}

/** Whether an id was given up: it was withdrawn, or leads to another id without a span of words there. */
export function isGivenUp({ to, span, withdrawn }: Entry): boolean {
  return withdrawn !== undefined || (to !== undefined && !span);
}

/** Returns the section that the words of an id are in: the one it is named after, unless they moved to another. */
export function sectionOfEntry(id: string, entry: Entry): string {
  return entry.in ?? sectionOfId(id);
}

/** Every id an essay was published with, in reading order. */
export interface Ledger {
  /** The names of the editions, oldest first. */
  editions: string[];
  ids: Map<string, Entry>;
}

const ABOUT = 'Every id this essay was published with. Kept by "npm run permalinks"; commit it with the texts.';

/** Serialises a ledger, one id per line, so that a diff shows what became of each. */
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
