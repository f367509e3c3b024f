import { isStatusPage } from '../collections/address.ts';
import { nextLetter } from './fresh-ids.ts';

/** A point of the new edition. */
export interface PointTexts {
  /** The id it would have if there were no edition before: by its `at`, else by its number. */
  id: string;
  /** Whether its front matter says `at`. */
  isFixed: boolean;
  /** The sections whose words it has, and how many of them; those of its title count as well. */
  origins: Map<string, number>;
  /** Words it has in all. */
  size: number;
}

/**
 * Says which section each point is: the one whose words it has, whatever its number is now.
 * A point that is none of them has its number for its address, or, where that is taken, the address of the
 * point before it and a letter: `5a`.
 * @param points in their order
 * @param sizes the words that each section of a point had
 * @param isTaken whether a section was ever published
 * @returns the id of each point's section, such as `p5a`
 */
export function placePoints(
  points: PointTexts[],
  sizes: Map<string, number>,
  isTaken: (id: string) => boolean,
): Map<PointTexts, string> {
  const places = new Map(points.filter(({ isFixed }) => isFixed).map((point) => [point, point.id]));
  const given = new Set(places.values());
  const edges = points
    .filter((point) => !places.has(point))
    .flatMap((point) => [...point.origins].map(([section, kept]) => ({ point, section, kept })))
    // A few words from elsewhere do not make it another point, and no words make it the opening.
    .filter(({ point, section, kept }) => {
      const size = sizes.get(section) || point.size;
      return /^p\d/.test(section) && kept * 2 >= Math.min(point.size, size);
    })
    .toSorted((a, b) => b.kept - a.kept);
  for (const { point, section } of edges) {
    if (places.has(point) || given.has(section) || !sizes.has(section)) continue;
    places.set(point, section);
    given.add(section);
  }
  const isFree = (id: string) => !given.has(id) && !isTaken(id) && !isStatusPage(id.slice(1));
  let before = 'p1';
  for (const point of points) {
    const id = places.get(point) ?? (isFree(point.id) ? point.id : nextLetter(/^p\d+/.exec(before)![0], isFree));
    places.set(point, id);
    given.add(id);
    before = id;
  }
  return places;
}
