import { addressOfPoint, isInPoint, pointId, withoutLetters } from '#ids.ts';
import { isStatusPage } from '#routes.ts';
import { nextLetter } from './new-ids.ts';

/** A point of the new edition. */
interface PointTexts {
  /** The id it would have if there were no edition before: by its `at`, else by its number. */
  id: string;
  /** Whether its front matter sets `at`. */
  isFixed: boolean;
  /** How many words it has of each section; the words of its title count as well. */
  origins: Map<string, number>;
  /** How many of its words were first published in, or were last in, each section that no longer exists. */
  formerSections: Map<string, number>;
  /** Its total number of words. */
  size: number;
}

/** A point that has words of a section, and how many. */
interface Edge {
  point: PointTexts;
  section: string;
  kept: number;
}

/**
 * Finds which section each point is: the one whose words it has, whatever its number. Two points that were merged
 * and split again are each what they were before. A point that matches no section gets its number as its address or,
 * if that is taken, the address of the point before it and a letter: `5a`.
 * @param points in order
 * @param sizes how many words the section of each point had; it has no entry if it no longer exists
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
  const former = edgesOf(open, 'formerSections', sizes);
  const parted = new Set(living.filter((edge) => isParted(edge, living, former)));
  for (const { point, section } of [...living.filter((edge) => !parted.has(edge)), ...former, ...parted]) {
    if (places.has(point) || given.has(section)) continue;
    places.set(point, section);
    given.add(section);
  }
  const isFree = (id: string) => !given.has(id) && !isTaken(id) && !isStatusPage(addressOfPoint(id));
  let before = pointId('1');
  for (const point of points) {
    const id = places.get(point) ?? (isFree(point.id) ? point.id : nextLetter(withoutLetters(before), isFree));
    places.set(point, id);
    given.add(id);
    before = id;
  }
  return places;
}

/** Lists the sections that each point may be, judged by its words, most words first. */
function edgesOf(points: PointTexts[], kind: 'origins' | 'formerSections', sizes: Map<string, number>): Edge[] {
  return points
    .flatMap((point) => [...point[kind]].map(([section, kept]) => ({ point, section, kept })))
    .filter(({ point, section, kept }) => {
      const size = sizes.get(section) || point.size;
      // A few words from elsewhere do not make it another point, and no number of words makes it the opening.
      return isInPoint(section) && kept * 2 >= Math.min(point.size, size);
    })
    .toSorted((a, b) => b.kept - a.kept);
}

/** Whether the words that a point has of a section once were their own section, and another point has the rest. */
function isParted(edge: Edge, living: Edge[], former: Edge[]): boolean {
  const wasOwn = ({ point }: Edge) => former.some((each) => each.point === point);
  return wasOwn(edge) && living.some((other) => other !== edge && other.section === edge.section && !wasOwn(other));
}
