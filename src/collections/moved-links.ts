import { sharedContent } from '#content-files/bridge.ts';
import { type ForPages, forPages } from '#ledger/4-report/for-pages.ts';
import type { Former } from '#ledger/4-report/former-links.ts';
import { onceABuild } from './entries.ts';

export type { Former };

const getLedger = onceABuild(async (): Promise<ForPages> => {
  const { publication, plan } = sharedContent();
  return forPages(publication && { ledger: publication.ledger, pages: plan.pages });
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
export async function getChanges(): Promise<Pick<ForPages, 'changes' | 'since'>> {
  return getLedger();
}
