/** The sheet of a page, as a browser shows it outside the page: in its tab and in the bar of a phone. */
import type { Archivo } from '#design/archivo.ts';
import { coloursIn } from '#design/colours.ts';
import { sheetOf } from '#design/fit-numeral.ts';
import { drawNumeral } from '#design/icon.ts';
import tokens from '#styles/tokens.css?raw';

const coloursOf = (name: string) => coloursIn(tokens, name);

/** Returns a colour of the light paper, such as `cover`. */
export function lightColour(name: string): string {
  return coloursOf(name)[0]!;
}

/**
 * Returns the colour of a page's sheet on light and on dark paper.
 * @param point the number of the point whose own page it is; default: the colour of the cover
 */
export function themeColours(point?: number): { light: string; dark: string } {
  if (point === undefined) {
    const [light, dark] = coloursOf('cover');
    return { light: light!, dark: dark! };
  }
  const sheet = sheetOf(point);
  return { light: lightColour(`stock-${sheet}`), dark: coloursOf(`sheet-${sheet}`)[0]! };
}

/** Returns the address of a point's icon, which contains the icon itself. */
export function pointIcon(point: number, figures: string, archivo: Archivo): string {
  const colours = { ground: themeColours(point).light, ink: lightColour('figure') };
  const svg = drawNumeral(point, figures, colours, archivo).replaceAll('"', "'");
  // Leaves readable what an address may contain (RFC 3986).
  return `data:image/svg+xml,${svg.replace(/[^\w.,:;/='()-]/gu, encodeURIComponent)}`;
}
