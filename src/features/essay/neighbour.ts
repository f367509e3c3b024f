import type { Part } from '~/collections/parts';
import { link } from '~/collections/permalink';
import type { Point } from '~/collections/points';
import { sheetOf } from '~/lettering/fit-numeral';

/** What comes before or after a page of the essay. */
export interface Neighbour {
  href: string;
  title: string;
  /** What stands beside its title: the number of a point, or a sign. */
  sign: string;
  /** What it is, where its title does not say so: `point 5`. */
  name?: string;
  /** The class of its sheet. */
  sheet?: string;
}

export function toPoint({ number, address, title }: Point): Neighbour {
  const sheet = `s${sheetOf(number)}`;
  return { href: link(`${address}/`), title, sign: String(number), name: `point ${number}`, sheet };
}

export function toPart({ number, path, points }: Part): Neighbour {
  const [first] = points;
  const last = points.at(-1)!;
  const title = first === last ? first.short : `${first.short} – ${last.short}`;
  return { href: link(path), title, sign: String(first.number), name: nameOf(points), sheet: `s${sheetOf(number)}` };
}

export function toOpening(): Neighbour {
  return { href: link('#opening'), title: 'The opening', sign: '&' };
}

/** @param href where the closing is */
export function toClosing({ title }: { title: string }, href: string): Neighbour {
  return { href, title, sign: '…' };
}

/** What a reader calls some points in a row: `points 1 to 24`. */
export function nameOf(points: Point[]): string {
  const [first, last] = [points[0]!.number, points.at(-1)!.number];
  return first === last ? `point ${first}` : `points ${first} to ${last}`;
}
