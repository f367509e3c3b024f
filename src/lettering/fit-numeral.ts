import { type Archivo, NARROWEST } from './archivo.ts';
import { widthFor } from './fit-title.ts';

/** The widths of the ten numerals in percent: each sheet has its own, and they come in turn. */
export const NUMERAL_WIDTHS = [125, 90, 75, 112, 62, 100, 70, 118, 84, 66];

/** The room a numeral has, in em of the numeral, on the page of the whole essay: 7.5rem at 7rem, less a little air. */
export const ROOM_IN_ESSAY = 0.96;
/** The same on a point's own page: 11rem at 13rem. */
export const ROOM_ON_PAGE = 0.84;

export interface FittedNumeral {
  /** Width of the figures in percent. */
  width: number;
  /** Size of the figures, as a share of the usual. */
  scale: number;
}

/** The sheet of a point, 1 to 10: they come in turn. */
export function sheetOf(number: number): number {
  return ((number - 1) % NUMERAL_WIDTHS.length) + 1;
}

/** Fits a numeral into the gutter: at its sheet's own width if there is room, else narrower, else smaller. */
export function fitNumeral(number: number, archivo: Pick<Archivo, 'measure'>, room: number): FittedNumeral {
  const figures = String(number);
  const own = NUMERAL_WIDTHS[sheetOf(number) - 1]!;
  if (archivo.measure(figures, own).advance <= room) return { width: own, scale: 1 };
  const { advance: narrowest } = archivo.measure(figures, NARROWEST);
  if (narrowest > room) return { width: NARROWEST, scale: Math.floor((room / narrowest) * 100) / 100 };
  return { width: Math.min(own, widthFor(figures, room, archivo, 'advance')), scale: 1 };
}
