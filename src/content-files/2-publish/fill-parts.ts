import type { Rendered } from '#markdown/render.ts';
import { fillPages, weightOf } from './fill-pages.ts';

/** Consecutive points that share a page. */
export interface PartOf<Point> {
  /** The number of the part, from 1. */
  number: number;
  /** Its address on this site: `parts/1/`. */
  path: string;
  points: [Point, ...Point[]];
}

/**
 * Divides the points of an essay into parts if it is too long for one page; else returns none.
 * @param ends its opening and its closing
 */
export function fillParts<Point extends { text: Rendered }>(points: Point[], ends: Rendered[]): PartOf<Point>[] {
  if (fillPages([...ends, ...points.map(({ text }) => text)], weightOf).length === 1) return [];
  return fillPages(points, ({ text }) => weightOf(text)).map((page, i) => ({
    number: i + 1,
    path: `parts/${i + 1}/`,
    points: page,
  }));
}
