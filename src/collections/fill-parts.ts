import type { Rendered } from '../markdown/render.ts';
import { fillPages, weightOf } from './fill-pages.ts';

/** Neighbouring points that share a page. */
export interface PartOf<Point> {
  /** Which part it is, from 1. */
  number: number;
  /** Its address on this site: `parts/1/`. */
  path: string;
  points: [Point, ...Point[]];
}

/**
 * Parts the points of an essay that is too long for one page; none: it is not.
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
