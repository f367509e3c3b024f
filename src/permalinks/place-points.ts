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
  /** The sections that are no more and in which words of it were first published, and how many. */
  births: Map<string, number>;
  /** Words it has in all. */
  size: number;
}

/** That a point has words of a section. */
interface Edge {
  point: PointTexts;
  section: string;
  kept: number;
}

/**
 * Says which section each point is: the one whose words it has, whatever its number is now; of two that were one,
 * each the one it was before. A point that is none of them has its number for its address, or, where that is
 * taken, the address of the point before it and a letter: `5a`.
 * @param points in their order
 * @param sizes the words that each section of a point had; none: it is no more
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
  const open = points.filter((point) => !places.has(point));
  const living = edgesOf(open, 'origins', sizes);
  const former = edgesOf(open, 'births', sizes);
  const { true: parted = [], false: rest = [] } = Object.groupBy(living, (edge) => `${isParted(edge, living, former)}`);
  for (const { point, section } of [...rest, ...former, ...parted]) {
    if (places.has(point) || given.has(section)) continue;
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

/** What may be said of a point by its words, the most words first. */
function edgesOf(points: PointTexts[], kind: 'origins' | 'births', sizes: Map<string, number>): Edge[] {
  return points
    .flatMap((point) => [...point[kind]].map(([section, kept]) => ({ point, section, kept })))
    .filter(({ point, section, kept }) => {
      const size = sizes.get(section) || point.size;
      // A few words from elsewhere do not make it another point, and no words make it the opening.
      return /^p\d/.test(section) && kept * 2 >= Math.min(point.size, size);
    })
    .toSorted((a, b) => b.kept - a.kept);
}

/** Whether a point has of a section what once was a section of its own, and another point has the rest. */
function isParted(edge: Edge, living: Edge[], former: Edge[]): boolean {
  const wasOwn = ({ point }: Edge) => former.some((each) => each.point === point && each.kept * 2 > point.size);
  return wasOwn(edge) && living.some((other) => other !== edge && other.section === edge.section && !wasOwn(other));
}
