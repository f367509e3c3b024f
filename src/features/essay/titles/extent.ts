import type { Point } from '#collections/points.ts';

/** Returns the number of consecutive points, and the numbers of the first and the last. */
export function extentOf(points: Point[]): { n: number; from: number; to: number } {
  return { n: points.length, from: points[0]!.number, to: points.at(-1)!.number };
}

/** Returns the titles of the first and last of consecutive points, like the guide words in a dictionary. */
export function titlesOf(points: Point[]): Title[] {
  return [...new Set([points[0]!, points.at(-1)!])].map(({ short, language }) => ({ text: short, language }));
}

/** A title of a part of the essay, and its language if not the essay's. */
export interface Title {
  text: string;
  language?: string | undefined;
}
