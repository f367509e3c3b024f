import htmlEncodingSniffer from 'html-encoding-sniffer';
import { ImportError } from '#import/import-error.ts';
import { decodeSource } from '#import/source.ts';

/**
 * Decodes the bytes of a web page by its byte order mark or its `<meta charset>`, or else as UTF-8.
 * @throws ImportError if the bytes are not valid in that encoding
 */
export function decodePage(bytes: Buffer, file: string): string {
  const encoding = htmlEncodingSniffer(bytes, { defaultEncoding: 'UTF-8' });
  if (encoding === 'UTF-8') return decodeSource(bytes, file);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(`${file} says it is ${encoding}, but has bytes that are not. Save the page as UTF-8.`);
  }
}
