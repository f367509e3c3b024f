declare module 'fontverter' {
  /** Converts a font to another format. */
  export function convert(font: Buffer, format: 'woff2'): Promise<Buffer>;
}
