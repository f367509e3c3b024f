declare module 'html-encoding-sniffer' {
  /** The WHATWG name of the encoding that a browser would read some HTML in. */
  export default function htmlEncodingSniffer(bytes: Uint8Array, options?: { defaultEncoding?: string }): string;
}
