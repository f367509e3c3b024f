import { fillParts, type PartOf } from '#content-files/2-publish/fill-parts.ts';
import { onceABuild } from './entries.ts';
import { getEssay } from './essay.ts';
import { getPoints, type Point } from './points.ts';

/** Consecutive points that share a page, if the essay is too long for one. */
export type Part = PartOf<Point>;

/** The parts of a long essay, in order; none if the whole essay is on one page. */
export const getParts = onceABuild(async (): Promise<Part[]> => {
  const { opening, closing } = await getEssay();
  return fillParts(await getPoints(), [opening, ...(closing ? [closing.text] : [])]);
});

/** Finds the part that a point is in; none if the whole essay is on one page. */
export const getPartOf = onceABuild(async (): Promise<(point: Point) => Part | undefined> => {
  const byAddress = new Map((await getParts()).flatMap((part) => part.points.map(({ address }) => [address, part])));
  return ({ address }) => byAddress.get(address);
});
