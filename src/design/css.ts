import { pointId } from '#ids.ts';
import type { Archivo } from './archivo.ts';
import { fitNumeral, NUMERAL_WIDTHS, sheetOf } from './fit-numeral.ts';
import { type FittedTitle, SMALLEST } from './fit-title.ts';

/** Below this width, in percent, the fallback until Archivo has loaded is a narrow font. */
const NARROW = 80;
/** Line height, in em, of a line with letters that Archivo lacks. */
const TALL_LINE = 1.15;

/** Returns the CSS for Archivo and for fallback fonts that take up the same space until it loads, or in its place. */
export function fontFaceCss(url: string): string {
  return [
    face('Archivo', `url(${JSON.stringify(url)})`, 'font-weight:800;font-stretch:62% 125%;font-display:swap'),
    face('Archivo F', locals('Arial Bold', 'Liberation Sans Bold', 'Roboto Bold'), metrics(92, 95.4, 22.8)),
    face(
      'Archivo FN',
      locals('Arial Narrow Bold', 'Roboto Condensed Bold', 'Liberation Sans Narrow Bold'),
      metrics(84, 104.5, 25),
    ),
  ].join('');
}

/** Returns the CSS for the size of the title and the width of each of its lines. */
export function titleCss({ em, lines }: FittedTitle): string {
  const rules = lines.map(({ width, bearing }, i) => {
    const family =
      width !== undefined && width < NARROW ? `font-family:Archivo,'Archivo FN','Archivo F',sans-serif;` : '';
    const stretch = width === undefined ? '' : `font-stretch:${width}%;`;
    return `.title span:nth-child(${i + 1}){${family}${stretch}margin-inline-start:${-bearing}em}`;
  });
  // Letters of other scripts may extend further up and down than capitals.
  const height = lines.some(({ width }) => width === undefined)
    ? `;line-height:${TALL_LINE};padding-block-end:.2em`
    : '';
  // For browsers without container units: about as wide as a small window, or as the columns of a medium one.
  const fallback = `min(${round(90 / em)}vw,${round(43.5 / em)}rem)`;
  const size = [fallback, `${round(100 / em)}cqi`].map((room) => `font-size:max(${room},${SMALLEST}rem)`).join(';');
  return `.title h1{${size}${height}}${rules.join('')}`;
}

/** Returns the CSS for the width and size of numerals that do not fit the gutter at their sheet's own width. */
export function numeralCss(points: { number: number; address: string }[], archivo: Archivo, room: number): string {
  return points
    .map(({ number, address }) => {
      const { width, scale } = fitNumeral(number, archivo, room);
      const cut = width === NUMERAL_WIDTHS[sheetOf(number) - 1] ? '' : `--cut:${width}%;`;
      const size = scale === 1 ? '' : `--scale:${scale}`;
      return cut || size ? `#${pointId(address)} .num{${cut}${size}}` : '';
    })
    .join('');
}

function face(family: string, src: string, rest: string): string {
  return `@font-face{font-family:${family.includes(' ') ? `'${family}'` : family};src:${src};${rest}}`;
}

function locals(...names: string[]): string {
  return names.map((name) => `local('${name}')`).join(',');
}

function metrics(size: number, ascent: number, descent: number): string {
  return `size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%`;
}

const round = (value: number) => Math.floor(value * 100) / 100;
