import type { Point } from '~/collections/points';

/** How many points there are in a row, and the numbers of the first and the last. */
export function extentOf(points: Point[]): { n: number; from: number; to: number } {
  return { n: points.length, from: points[0]!.number, to: points.at(-1)!.number };
}

/** What points in a row are called: by the first and the last, as the head of a page of a dictionary is. */
export function titlesOf(points: Point[]): Title[] {
  return [...new Set([points[0]!, points.at(-1)!])].map(({ short, language }) => ({ text: short, language }));
}

/** A name of a part of the essay, and its language, where that is not the essay's. */
export interface Title {
  text: string;
  language?: string | undefined;
}
