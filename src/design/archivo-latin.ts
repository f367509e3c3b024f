import { type Archivo, cutArchivo, OUTLINE_UNITS } from './archivo.ts';

/** What draws and measures a text, without a font that can be delivered. */
export type ArchivoLatin = Omit<Archivo, 'toWoff2'>;

/**
 * Subsets all of Archivo to some letters: it comes in three files, and this one draws a text with all of them. Pages use
 * only the first, since each is a request.
 * @param letters every letter that will be set, in the case in which it is set
 */
export async function cutArchivoLatin(letters: string): Promise<ArchivoLatin> {
  const first = await cutArchivo(letters);
  if (first.has(letters)) return first;
  const fonts = [first, await cutArchivo(letters, 'latin-ext'), await cutArchivo(letters, 'vietnamese')];
  const fontOf = (letter: string) => fonts.find(({ has }) => has(letter));
  return {
    has: (text) => [...text].every(fontOf),
    measure: (text, width) => {
      const extents = runsOf(text, fontOf).map((run) => run.font.measure(run.text, width));
      const [start, end] = [extents[0], extents.at(-1)];
      const advance = extents.reduce((sum, extent) => sum + extent.advance, 0);
      const bearing = start?.bearing ?? 0;
      const after = end ? end.advance - end.bearing - end.ink : 0;
      return { advance, bearing, ink: advance - bearing - after };
    },
    outline: (text, width) => {
      let start = 0;
      const paths = runsOf(text, fontOf).map((run) => {
        const from = Math.round(start * OUTLINE_UNITS);
        start += run.font.measure(run.text, width).advance;
        // Only the first point of each letter is absolute.
        return run.font.outline(run.text, width).replace(/M(-?\d+)/g, (_, x: string) => `M${Number(x) + from}`);
      });
      return paths.join('');
    },
  };
}

/** Divides a text where its font changes. Letters that no font has are left out. */
function runsOf(text: string, fontOf: (letter: string) => Archivo | undefined): { font: Archivo; text: string }[] {
  const runs: { font: Archivo; text: string }[] = [];
  for (const letter of text) {
    const font = fontOf(letter);
    const last = runs.at(-1);
    if (last && last.font === font) last.text += letter;
    else if (font) runs.push({ font, text: letter });
  }
  return runs;
}
