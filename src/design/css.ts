import { isDeepStrictEqual } from 'node:util';
import { pointId } from '#ids.ts';
import type { Archivo } from './archivo.ts';
import { bearingOf, fitNumeral, NUMERAL_WIDTHS, sheetOf } from './fit-numeral.ts';
import { type FittedTitle, SMALLEST } from './fit-title.ts';
import type { Place, SetTitle } from './set-title.ts';

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
      metrics(82, 107, 25.6),
    ),
  ].join('');
}

/** A wide window with little room for text below the title. */
const LOW_WINDOW = '@media (min-width:48rem) and (max-height:50rem)';

/** Returns the CSS for the size of the title, its line breaks, and the width of its letters. */
export function titleCss({ usual, low, segments }: SetTitle): string {
  const own = sizeCss(usual) + segments.map((segment, i) => segmentCss(i, segment.usual, usual)).join('');
  if (isDeepStrictEqual(usual, low)) return own;
  const others = sizeCss(low) + segments.map((segment, i) => segmentCss(i, segment.low, low, segment.usual)).join('');
  return `${own}${LOW_WINDOW}{${others}}`;
}

function sizeCss({ em, lines }: FittedTitle): string {
  // Letters of other scripts may extend further up and down than capitals.
  const height = lines.some(({ width }) => width === undefined)
    ? `;line-height:${TALL_LINE};padding-block-end:.2em`
    : '';
  // For browsers without container units: about as wide as a small window, or as the columns of a medium one.
  const fallback = `min(${round(90 / em)}vw,${round(43.5 / em)}rem)`;
  const size = [fallback, `${round(100 / em)}cqi`].map((room) => `font-size:max(${room},${SMALLEST}rem)`).join(';');
  return `.title h1{${size}${height}}`;
}

/**
 * Returns the CSS for a segment of the title, and for the line break after it.
 * @param before its place in the lines that these replace; without one, it ends its line
 */
function segmentCss(i: number, place: Place, { lines }: FittedTitle, before?: Place): string {
  const { isStart, isEnd, advance } = place;
  const { width, bearing } = lines[place.line]!;
  const isNarrow = width !== undefined && width < NARROW;
  const rules = [
    (isNarrow || before) && `font-family:Archivo,${isNarrow ? `'Archivo FN',` : ''}'Archivo F',sans-serif`,
    width !== undefined && `font-stretch:${width}%`,
    (isStart || before?.isStart) && `margin-inline-start:${isStart ? `${-bearing}em` : 0}`,
    // What follows on the line does not move when Archivo replaces a narrower font.
    advance ? `display:inline-block;min-width:${advance}em;white-space:pre-wrap` : before?.advance && 'display:inline',
  ];
  const nth = `:nth-of-type(${i + 1})`;
  const lineBreak = isEnd === (before?.isEnd ?? true) ? '' : `.title br${nth}{display:${isEnd ? 'inline' : 'none'}}`;
  return `.title span${nth}{${rules.filter(Boolean).join(';')}}${lineBreak}`;
}

/**
 * Returns the CSS for numerals: their width and size where they do not fit the gutter at their sheet's own width, and
 * the white space before their ink, where it is not that of the sheet's first numeral.
 */
export function numeralCss(points: { number: number; address: string }[], archivo: Archivo, room: number): string {
  return points
    .map(({ number, address }) => {
      const { width, scale } = fitNumeral(number, archivo, room);
      const sheet = sheetOf(number);
      const cut = width === NUMERAL_WIDTHS[sheet - 1] ? '' : `--cut:${width}%;`;
      const size = scale === 1 ? '' : `--scale:${scale};`;
      const pull = cut || number !== sheet ? `--pull:${-bearingOf(number, width, archivo)}em` : '';
      return cut || size || pull ? `#${pointId(address)} .num{${cut}${size}${pull}}` : '';
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
