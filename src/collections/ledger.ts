import type { CollectionEntry } from 'astro:content';
import { entriesOf, onceABuild } from './entries.ts';

type Ledger = CollectionEntry<'permalinks'>['data'];
/** A link from before that a page has to answer for. */
export type Former = Ledger['formers'][string][number];

const getLedger = onceABuild(async (): Promise<Ledger> => {
  const [entry] = await entriesOf('permalinks');
  return entry!.data;
});

/** The links that once led to words on a page and no longer do, by the page's address on this site. */
export async function getFormers(): Promise<Record<string, Former[]>> {
  return (await getLedger()).formers;
}

/** The addresses of pages that an edition before had, and this one has not. */
export async function getGonePages(): Promise<string[]> {
  return (await getLedger()).gone;
}

/** What the last edition changed, and the name of the one before; none: there was none, or nothing was. */
export async function getChanges(): Promise<Pick<Ledger, 'changes' | 'since'>> {
  return getLedger();
}
