import { sharedContent } from '#content-files/bridge.ts';
import { onceABuild } from './entries.ts';
import { getPoints, type Point } from './points.ts';

/** Consecutive points that share a page, if the essay is too long for one. */
export interface Part {
  /** The number of the part, from 1. */
  number: number;
  path: string;
  points: [Point, ...Point[]];
}

/** The parts of a long essay, in order; none if the whole essay is on one page. */
export const getParts = onceABuild(async (): Promise<Part[]> => {
  const byAddress = new Map((await getPoints()).map((point) => [point.address, point]));
  return sharedContent().plan.parts.map(({ number, path, points: [first, ...rest] }) => ({
    number,
    path,
    points: [byAddress.get(first!)!, ...rest.map((address) => byAddress.get(address)!)],
  }));
});

/** Finds the part that a point is in; none if the whole essay is on one page. */
export const getPartOf = onceABuild(async (): Promise<(point: Point) => Part | undefined> => {
  const byAddress = new Map((await getParts()).flatMap((part) => part.points.map(({ address }) => [address, part])));
  return ({ address }) => byAddress.get(address);
});
