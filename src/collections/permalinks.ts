import { permalinkFinder } from '#content-files/2-publish/permalink-finder.ts';
import { sharedContent } from '#content-files/bridge.ts';
import { link } from '#routes.ts';
import { onceABuild } from './entries.ts';
import { getSectionOf } from './sections.ts';

/** Makes a lookup of an id's permanent address. */
export const getPermalinks = onceABuild(async (): Promise<(id: string) => string> => {
  const permalink = permalinkFinder(sharedContent().plan);
  const sectionOf = await getSectionOf();
  return (id) => link(permalink(id, sectionOf(id)));
});
