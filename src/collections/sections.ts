import { sectionFinder } from '#content-files/2-publish/find-section.ts';
import { inReadingOrder } from '#content-files/2-publish/thread.ts';
import { getThread } from './comments.ts';
import { onceABuild } from './entries.ts';
import { getEssay } from './essay.ts';
import { getPoints } from './points.ts';

/** Makes a lookup of an id's section. */
export const getSectionOf = onceABuild(async (): Promise<(id: string) => string> => {
  const { opening, closing } = await getEssay();
  const ends = [opening, ...(closing ? [closing.text] : [])];
  const points = (await getPoints()).map(({ text }) => text);
  const comments = inReadingOrder(await getThread()).map((comment) => comment.text);
  return sectionFinder([...ends, ...points, ...comments]);
});
