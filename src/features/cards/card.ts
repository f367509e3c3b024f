import type { ArchivoLatin } from '#design/archivo-latin.ts';
import { OUTLINE_UNITS } from '#design/archivo.ts';

/** The size of a card in px: the shape in which most apps show link previews. */
export const CARD = { width: 1200, height: 630 };
/** The least distance of words from the edges of a card, in px, since some apps round its corners. */
export const MARGIN = 64;

/** The picture that shows the way to a page where its link is shared. */
export interface Card {
  /** What the words are on. */
  ground: string;
  /** Strips of other colours, from the side where lines start. No words are on them. */
  strips: Strip[];
  ink: string;
  /** Everything in ink, as SVG paths. */
  paths: string;
}

/** A strip of colour across a card, in px. */
export interface Strip {
  colour: string;
  top: number;
  height: number;
  width: number;
}

/** How a line of text is set. */
export interface Setting {
  /** Size of the type in px. */
  size: number;
  /** Width of the letters in percent. */
  width: number;
}

/**
 * Draws a line of text as an SVG path.
 * @param start where its ink begins, in px from the side where lines start
 * @param baseline in px from the top
 */
export function drawLine(
  text: string,
  { size, width }: Setting,
  { start, baseline }: { start: number; baseline: number },
  { archivo, isRightToLeft }: Pen,
): string {
  const { bearing, ink } = archivo.measure(text, width);
  const left = isRightToLeft ? CARD.width - start - ink * size : start;
  const place = `translate(${round(left - bearing * size)} ${round(baseline)}) scale(${round(size / OUTLINE_UNITS)})`;
  return `<path transform="${place}" d="${archivo.outline(text, width)}"/>`;
}

/** What all lines of a card have in common. */
export interface Pen {
  archivo: ArchivoLatin;
  /** Whether lines start on the right. */
  isRightToLeft: boolean;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;
