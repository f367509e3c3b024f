declare module 'fontverter' {
  /** Converts a font to another format: compressed, or not (`sfnt`). */
  export function convert(font: Buffer, format: 'woff2' | 'sfnt'): Promise<Buffer>;
}
