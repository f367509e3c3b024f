import { type Archivo, NARROWEST } from './archivo.ts';
import { widthFor } from './fit-title.ts';

/** The width of each sheet's numeral, in percent; the ten sheets repeat in order. */
export const NUMERAL_WIDTHS = [125, 90, 75, 112, 62, 100, 70, 118, 84, 66];

/** The width available to a numeral, in its own em, on the page of the whole essay: 7.5rem at 7rem, less a margin. */
export const ROOM_IN_ESSAY = 0.96;
/** The same on a point's own page: 11rem at 13rem. */
export const ROOM_ON_PAGE = 0.84;

interface FittedNumeral {
  /** Width of the figures in percent. */
  width: number;
  /** Size of the figures, as a share of the usual size. */
  scale: number;
}

/** Returns the sheet of a point, from 1 to 10; sheets repeat in order. */
export function sheetOf(number: number): number {
  return ((number - 1) % NUMERAL_WIDTHS.length) + 1;
}

/** Returns the white space before a numeral's ink, in em, to a thousandth. */
export function bearingOf(number: number, width: number, archivo: Pick<Archivo, 'measure'>): number {
  return Math.round(archivo.measure(String(number), width).bearing * 1000) / 1000;
}

/** Fits a numeral into the gutter: at its sheet's own width if it fits, else narrower, else smaller as well. */
export function fitNumeral(number: number, archivo: Pick<Archivo, 'measure'>, room: number): FittedNumeral {
  const figures = String(number);
  const own = NUMERAL_WIDTHS[sheetOf(number) - 1]!;
  if (archivo.measure(figures, own).advance <= room) return { width: own, scale: 1 };
  const { advance: narrowest } = archivo.measure(figures, NARROWEST);
  if (narrowest > room) return { width: NARROWEST, scale: Math.floor((room / narrowest) * 100) / 100 };
  return { width: Math.min(own, widthFor(figures, room, archivo, 'advance')), scale: 1 };
}
