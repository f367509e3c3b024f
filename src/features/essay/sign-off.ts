import { type Archivo, WIDEST } from '#design/archivo.ts';

/** Breaks a sign-off after its commas: "With care," above the names. */
export function signOffLines(signOff: string): string[] {
  return signOff.split(/(?<=[,،])\s+/);
}

/**
 * Returns the CSS that gives a sign-off's longest line the width of the text; empty if Archivo lacks a letter.
 * essay-later.css uses the width, which is in em, at Archivo's widest.
 */
export function signOffCss(signOff: string | undefined, archivo: Pick<Archivo, 'has' | 'measure'>): string {
  if (!signOff || !archivo.has(signOff)) return '';
  const widths = signOffLines(signOff).map((line) => archivo.measure(line, WIDEST).advance);
  return `.sign-off{--em:${Math.ceil(Math.max(...widths) * 100) / 100}}`;
}
