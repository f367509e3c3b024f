import type { Part } from '~/collections/parts';
import { link } from '~/collections/link';
import type { Point } from '~/collections/points';
import { sheetOf } from '~/lettering/fit-numeral';
import type { InterfaceWords, Mark } from '~/words/words';
import { extentOf, titleOf } from './extent';

/** What comes before or after a page of the essay. */
export interface Neighbour {
  href: string;
  title: string;
  /** Says that the title is in English, where the essay is not. */
  mark?: Mark;
  /** What stands beside its title: the number of a point, or a sign. */
  sign: string;
  /** Which points it is. */
  extent?: ReturnType<typeof extentOf>;
  /** The class of its sheet. */
  sheet?: string;
}

export function toPoint(point: Point, words: InterfaceWords): Neighbour {
  const { number, address, title } = point;
  const sheet = `s${sheetOf(number)}`;
  return { href: link(`${address}/`), title, sign: words.figures(number), extent: extentOf([point]), sheet };
}

export function toPart({ number, path, points }: Part, words: InterfaceWords): Neighbour {
  const extent = extentOf(points);
  const sheet = `s${sheetOf(number)}`;
  return { href: link(path), title: titleOf(points), sign: words.figures(extent.from), extent, sheet };
}

export function toOpening(words: InterfaceWords): Neighbour {
  return { href: link('#opening'), title: words.say('theOpening'), mark: words.mark('theOpening'), sign: '&' };
}

/** @param href where the closing is */
export function toClosing({ title }: { title: string }, href: string): Neighbour {
  return { href, title, sign: '…' };
}
