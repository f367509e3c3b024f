import type { Part } from '#collections/parts.ts';
import type { Point } from '#collections/points.ts';
import { sheetOf } from '#design/fit-numeral.ts';
import { extentOf, type Title, titlesOf } from '#features/essay/titles/extent.ts';
import type { Messages } from '#i18n/messages.ts';
import { link, pointPath } from '#routes.ts';

/** What comes before or after a page of the essay. */
export interface Neighbour {
  href: string;
  titles: Title[];
  /** Shown beside its title: the number of a point, or a symbol. */
  sign: string;
  /** The range of its points. */
  extent?: ReturnType<typeof extentOf>;
  /** The class of its sheet. */
  sheet?: string;
}

export function toPoint(point: Point, messages: Messages): Neighbour {
  const { number, address, title, language } = point;
  const titles = [{ text: title, language }];
  const sheet = `s${sheetOf(number)}`;
  return { href: link(pointPath(address)), titles, sign: messages.figures(number), extent: extentOf([point]), sheet };
}

export function toPart({ number, path, points }: Part, messages: Messages): Neighbour {
  const extent = extentOf(points);
  const sheet = `s${sheetOf(number)}`;
  return { href: link(path), titles: titlesOf(points), sign: messages.figures(extent.from), extent, sheet };
}

export function toOpening(messages: Messages): Neighbour {
  const title = { text: messages.t('theOpening'), language: messages.lang('theOpening').lang };
  return { href: link('#opening'), titles: [title], sign: '&' };
}

/** @param href the address of the closing */
export function toClosing({ title }: { title: string }, href: string): Neighbour {
  return { href, titles: [{ text: title }], sign: '…' };
}
