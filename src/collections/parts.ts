import { onceABuild } from './entries.ts';
import { getEssay } from './essay.ts';
import { fillPages, weightOf } from './fill-pages.ts';
import { getPoints, type Point } from './points.ts';

/** Neighbouring points that share a page, where the essay is too long for one. */
export interface Part {
  /** Which part it is, from 1. */
  number: number;
  /** Its address on this site: `parts/1/`. */
  path: string;
  points: [Point, ...Point[]];
}

/** The parts of a long essay, in order; none: the whole essay is on one page. */
export const getParts = onceABuild(async (): Promise<Part[]> => {
  const points = await getPoints();
  const { opening, closing } = await getEssay();
  const ends = [opening, ...(closing ? [closing.text] : [])];
  if (fillPages([...ends, ...points.map(({ text }) => text)], weightOf).length === 1) return [];
  return fillPages(points, ({ text }) => weightOf(text)).map((page, i) => ({
    number: i + 1,
    path: `parts/${i + 1}/`,
    points: page,
  }));
});

/** Finds the part that a point is in; none: the whole essay is on one page. */
export const getPartOf = onceABuild(async (): Promise<(point: Point) => Part | undefined> => {
  const byAddress = new Map((await getParts()).flatMap((part) => part.points.map(({ address }) => [address, part])));
  return ({ address }) => byAddress.get(address);
});
