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
  /** The editions that changed its words, oldest first. */
  reworded?: string[] | undefined;
}

/** Returns the last edition that changed the words of an id; undefined if none has. */
export function lastRewording({ reworded }: Entry): string | undefined {
  return reworded?.at(-1);
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

/** An edition of the essay. */
export interface Edition {
  name: string;
  /** Its date (ISO 8601), if it has one. */
  date?: string | undefined;
}

/** Every id an essay was published with, in reading order. */
export interface Ledger {
  /** Oldest first; the last one is the current one. */
  editions: Edition[];
  ids: Map<string, Entry>;
}

/** Returns the position of an edition among all editions, from 0, by its name; -1 if there is none of that name. */
export function editionIndex({ editions }: Pick<Ledger, 'editions'>, name: string | undefined): number {
  return editions.findIndex((edition) => edition.name === name);
}

const ABOUT = 'Every id this essay was published with. Kept by "npm run permalinks"; commit it with the texts.';

/** Serialises a ledger, one id per line, so that a diff shows what became of each. */
export function writeLedger({ editions, ids }: Ledger): string {
  const lines = [...ids].map(([id, remembered]) => {
    const { words, to, in: place, span, withdrawn, added, reworded, pages, print } = remembered;
    const changed = reworded?.length === 1 ? reworded[0] : reworded;
    const shared = { words, to, in: place, span, withdrawn, added, reworded: changed };
    const fields = { ...shared, pages, print: writeFingerprint(print) };
    return `    ${JSON.stringify(id)}: ${JSON.stringify(fields)}`;
  });
  return `{
  "about": ${JSON.stringify(ABOUT)},
  "editions": ${JSON.stringify(editions.map(({ name, date }) => (date === undefined ? name : { name, date })))},
  "ids": {
${lines.join(',\n')}
  }
}
`;
}
