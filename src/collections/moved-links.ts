import { sharedContent } from '#content-files/bridge.ts';
import { type MovedLink, movedLinksOf } from '#ledger/4-report/moved-links.ts';
import { onceABuild } from './entries.ts';

export type { MovedLink };

/** Returns the links that once led to words on a page and no longer do, by the page's path; none without a ledger. */
export const getMovedLinks = onceABuild(async (): Promise<Map<string, MovedLink[]>> => {
  const { publication, plan } = sharedContent();
  return publication ? movedLinksOf({ ledger: publication.ledger, pages: plan.pages }) : new Map();
});

/** Returns the paths of pages that an earlier edition had and this one does not. */
export async function getGonePages(): Promise<string[]> {
  const { pages } = sharedContent().plan;
  return [...(await getMovedLinks()).keys()].filter((path) => !pages.has(path));
}
