import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';
import * as hb from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { drawGlyph, type Glyph } from './draw-glyph.ts';

/** The range of Archivo's widths, in percent (its `wdth` axis). */
export const NARROWEST = 62;
export const WIDEST = 125;
/** The features that browsers apply by default; the glyphs of all others, such as small numerators, are left out. */
const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig'];
/** Units of an outline in an em: coarser ones would show in an icon of 512 px. */
export const OUTLINE_UNITS = 500;

/** The horizontal extent of a text, in em. */
interface Extent {
  /** The full width it takes up. */
  advance: number;
  /** From the left edge of the first letter's ink to the right edge of the last one's. */
  ink: number;
  /** The white space before the first letter's ink. */
  bearing: number;
}

export interface Archivo {
  /** Compresses the font with only the requested letters, in all widths, at the single weight of the design. */
  toWoff2(): Promise<Buffer>;
  /** Whether the font has every letter of a text. */
  has(text: string): boolean;
  /** Measures a text at a width in percent. */
  measure(text: string, width: number): Extent;
  /** Draws a text at a width in percent: the data of an SVG path, with OUTLINE_UNITS to an em, on a baseline at 0. */
  outline(text: string, width: number): string;
}

/**
 * Subsets Archivo (SIL OFL 1.1) to some letters and measures text with it.
 * @param letters every letter that will be set, in the case in which it is set
 * @param part the file to take them from: Fontsource divides Archivo as Google Fonts does
 */
export async function cutArchivo(
  letters: string,
  part: 'latin' | 'latin-ext' | 'vietnamese' = 'latin',
): Promise<Archivo> {
  const file = createRequire(import.meta.url).resolve(
    `@fontsource-variable/archivo/files/archivo-${part}-standard-normal.woff2`,
  );
  const whole = await readFile(file);
  // A variable, since the types do not know keepFeatures.
  const options = { targetFormat: 'sfnt', variationAxes: { wght: 800 }, keepFeatures: FEATURES } as const;
  const sfnt = await subsetFont(whole, letters, options);
  const face = new hb.Face(new hb.Blob(new Uint8Array(sfnt).buffer));
  const font = new hb.Font(face);
  const buffer = new hb.Buffer();
  const known = new Set(face.collectUnicodes());
  const drawn = new Map<number, Map<number, Glyph>>();
  const glyphsIn = (width: number) => drawn.get(width) ?? drawn.set(width, new Map()).get(width)!;
  return {
    toWoff2: () => convert(sfnt, 'woff2'),
    has: (text) => [...text].every((letter) => known.has(letter.codePointAt(0)!)),
    measure: (text, width) => measure(font, shape(font, buffer, text, width), face.upem),
    outline: (text, width) => outline(font, shape(font, buffer, text, width), face.upem, glyphsIn(width)),
  };
}

function shape(font: hb.Font, buffer: hb.Buffer, text: string, width: number): hb.Buffer {
  font.setVariations([new hb.Variation('wdth', width)]);
  buffer.clearContents();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  return buffer;
}

function measure(font: hb.Font, buffer: hb.Buffer, unitsPerEm: number): Extent {
  const advances = buffer.getGlyphPositions().map(({ xAdvance }) => xAdvance);
  const glyphs = buffer.getGlyphInfos();
  const [first, last] = [glyphs[0], glyphs.at(-1)].map((glyph) => glyph && font.glyphExtents(glyph.codepoint));
  const before = first?.xBearing ?? 0;
  const after = (advances.at(-1) ?? 0) - (last?.xBearing ?? 0) - (last?.width ?? 0);
  const advance = advances.reduce((sum, each) => sum + each, 0);
  return { advance: advance / unitsPerEm, ink: (advance - before - after) / unitsPerEm, bearing: before / unitsPerEm };
}

/** @param glyphs those drawn at this width before, since drawing one takes far longer than placing it */
function outline(font: hb.Font, buffer: hb.Buffer, unitsPerEm: number, glyphs: Map<number, Glyph>): string {
  const advances = buffer.getGlyphPositions().map(({ xAdvance }) => xAdvance);
  const rounded = (units: number) => Math.round((units / unitsPerEm) * OUTLINE_UNITS);
  let start = 0;
  const paths = buffer.getGlyphInfos().map(({ codepoint }, i) => {
    const glyph = glyphs.get(codepoint) ?? drawGlyph(font.glyphToPath(codepoint), rounded);
    glyphs.set(codepoint, glyph);
    const { x, y, path } = glyph;
    const placed = path && `M${rounded(start) + x} ${y}${path}`;
    start += advances[i]!;
    return placed;
  });
  return paths.join('').replaceAll(' -', '-');
}
