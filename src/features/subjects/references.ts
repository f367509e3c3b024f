import type { Place } from '../../collections/subjects.ts';

/** One reference of an index: to a paragraph, or from the first to the last of several in a row. */
export interface Reference {
  from: Leaf;
  to: Leaf | undefined;
}

/** A paragraph as an index names it. */
export interface Leaf {
  id: string;
  /** What is seen: `5.2`, `opening 2`, `comment 1.2`; at the end of a range `4`. */
  text: string;
  /** What it is called: what is seen, and then what that means. */
  name: string;
}

/** How many paragraphs in a row become a range. */
const RANGE = 3;

/** The references to some paragraphs, given in the order of reading. */
export function referencesTo(places: Place[]): Reference[] {
  return runsOf(places).flatMap((run): Reference[] => {
    if (run.length >= RANGE) return [{ from: leafOf(run[0]!), to: endOf(run.at(-1)!) }];
    return run.map((place) => ({ from: leafOf(place), to: undefined }));
  });
}

/** Places parted where the next is not the next paragraph of the same section. */
function runsOf(places: Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const place of places) {
    const before = runs.at(-1)?.at(-1);
    const isNext =
      before?.kind === place.kind && before.number === place.number && before.paragraph === place.paragraph - 1;
    if (isNext) runs.at(-1)!.push(place);
    else runs.push([place]);
  }
  return runs;
}

function leafOf(place: Place): Leaf {
  const { id, kind, number, paragraph } = place;
  const texts = {
    opening: `opening ${paragraph}`,
    point: `${number}.${paragraph}`,
    closing: `closing ${paragraph}`,
    comment: `comment ${number}.${paragraph}`,
  };
  return { id, text: texts[kind], name: `${texts[kind]}: ${meaningOf(place)}` };
}

function endOf(place: Place): Leaf {
  return { id: place.id, text: String(place.paragraph), name: `${place.paragraph}: ${meaningOf(place)}` };
}

function meaningOf({ kind, number, paragraph }: Place): string {
  return `paragraph ${paragraph} of ${number === undefined ? `the ${kind}` : `${kind} ${number}`}`;
}
