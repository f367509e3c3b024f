import { type Archivo, OUTLINE_UNITS } from './archivo.ts';
import { fitNumeral, ROOM_ON_PAGE } from './fit-numeral.ts';

/** The height of Archivo's capitals and figures, in units of an outline. */
const CAPITALS = 0.686 * OUTLINE_UNITS;
/** Their height in an icon as a share of its side: a whole number of pixels at 16 and at 32 px. */
const HEIGHT = 0.75;
/** The width of the & in percent: that of the bar. */
const AND_WIDTH = 112;
/** The size of the & as a share of that of a figure, so that it leaves a margin. */
const AND_SCALE = 0.875;
/** Smaller figures cannot be read at 16 px. */
const SMALLEST_FIGURES = 0.6;

interface IconColours {
  ground: string;
  ink: string;
}

/**
 * Draws the icon of a point as SVG: its numeral as on its own page, on its sheet. A numeral too long to be read that
 * small is replaced by the &, and one with figures that Archivo lacks is set in a font of the device.
 * @param figures the numeral in the figures of the essay's language
 */
export function drawNumeral(number: number, figures: string, colours: IconColours, archivo: Archivo): string {
  const { width, scale } = fitNumeral(number, archivo, ROOM_ON_PAGE);
  if (scale < SMALLEST_FIGURES) return drawAnd(colours, archivo);
  if (!archivo.has(figures)) return drawText(figures, colours);
  return drawOutline(figures, width, scale, colours, archivo);
}

/**
 * Draws the &, the mark of the site, as SVG.
 * @param scale its size as a share of the largest
 */
export function drawAnd(colours: IconColours, archivo: Archivo, scale = 1): string {
  return drawOutline('&', AND_WIDTH, AND_SCALE * scale, colours, archivo);
}

function drawOutline(text: string, width: number, scale: number, colours: IconColours, archivo: Archivo): string {
  const side = Math.round(CAPITALS / (HEIGHT * scale));
  const { ink, bearing } = archivo.measure(text, width);
  const left = Math.round(OUTLINE_UNITS * (bearing + ink / 2) - side / 2);
  const top = Math.round(-(side + CAPITALS) / 2);
  const box = { left, top, side };
  return square(box, colours, `<path fill="${colours.ink}" d="${archivo.outline(text, width)}"/>`);
}

function drawText(text: string, colours: IconColours): string {
  const side = 32;
  // Figures of most fonts are about 0.6 em wide.
  const size = Math.min(28, Math.round(28 / (0.6 * [...text].length)));
  const style = `font-family="sans-serif" font-weight="800" font-size="${size}" text-anchor="middle"`;
  const letters = `<text x="16" y="${16 + Math.round(0.36 * size)}" ${style} fill="${colours.ink}">${text}</text>`;
  return square({ left: 0, top: 0, side }, colours, letters);
}

function square(box: { left: number; top: number; side: number }, { ground }: IconColours, content: string): string {
  const { left, top, side } = box;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${side} ${side}">` +
    `<path fill="${ground}" d="M${left} ${top}h${side}v${side}h-${side}z"/>${content}</svg>`
  );
}
