declare module 'fontverter' {
  /** Writes a font in another format. */
  export function convert(font: Buffer, format: 'woff2'): Promise<Buffer>;
}
