declare module 'html-encoding-sniffer' {
  /** Returns the WHATWG name of the encoding in which a browser would decode HTML. */
  export default function htmlEncodingSniffer(bytes: Uint8Array, options?: { defaultEncoding?: string }): string;
}
