import type { CollectionEntry } from 'astro:content';
import { entriesOf, onceABuild } from './entries.ts';

type Ledger = CollectionEntry<'permalinks'>['data'];
/** An old link that a page has to explain. */
export type Former = Ledger['formers'][string][number];

const getLedger = onceABuild(async (): Promise<Ledger> => {
  const [entry] = await entriesOf('permalinks');
  return entry!.data;
});

/** Returns the links that once led to words on a page and no longer do, by the page's address on this site. */
export async function getFormers(): Promise<Record<string, Former[]>> {
  return (await getLedger()).formers;
}

/** Returns the addresses of pages that an earlier edition had and this one does not. */
export async function getGonePages(): Promise<string[]> {
  return (await getLedger()).gone;
}

/** Returns what the last edition changed, if anything, and the name of the edition before it, if there was one. */
export async function getChanges(): Promise<Pick<Ledger, 'changes' | 'since'>> {
  return getLedger();
}
