import { readFile } from 'node:fs/promises';
import htmlEncodingSniffer from 'html-encoding-sniffer';
import { decodeText } from '#content-files/1-read/content-file.ts';
import { ImportError } from '#import/model/import-error.ts';
import type { Line } from '#import/model/line-roles.ts';
import { shellPath } from '#text/shell-command.ts';

/**
 * Reads a plain-text file. Accepts a byte order mark, CRLF, CR and decomposed letters (NFD).
 * @throws ImportError if the file does not exist, or is a folder, empty, unreadable, binary or not UTF-8
 */
export async function readSourceFile(file: string): Promise<SourceFile> {
  const bytes = await readSourceBytes(file);
  const raw = decodeSource(bytes, file);
  const all = raw.normalize('NFC').split(lineBreak);
  const lines = all.map((text, index) => ({ number: index + 1, text: text.trim() })).filter(({ text }) => text !== '');
  if (lines.length === 0) throw new ImportError(`${file} is empty. Give the path of a file with text in it.`);
  return { file, raw, lines };
}

/**
 * Decodes the bytes of a UTF-8 file, without its byte order mark.
 * @throws ImportError if it is UTF-16 or binary, or naming the line of the first byte that is not UTF-8
 */
export function decodeSource(bytes: Buffer, file: string): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') throw new ImportError(`${file} is encoded as UTF-16. Save it as UTF-8.`);
  if (bytes.includes(0))
    throw new ImportError(
      `${file} is not a text file: it contains bytes that text cannot have. Save it as plain text in UTF-8.`,
    );
  const { text, badLine } = decodeText(bytes);
  if (text !== undefined) return text;
  throw new ImportError(`${file}:${badLine}: invalid UTF-8. Save the file as UTF-8.`);
}

const lineBreak = /\r\n|\r|\n/;

/**
 * Reads the bytes of a file.
 * @throws ImportError if the file does not exist, is a folder, or may not be read
 */
export async function readSourceBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const known: Record<string, string> = {
      ENOENT: `${file} does not exist. Check the path.`,
      EISDIR: `${file} is a folder. Give the path of a file.`,
      EACCES: `You do not have permission to read ${file}. Change its permissions, for example with "chmod u+rX ${shellPath(file)}".`,
    };
    throw code && known[code] ? new ImportError(known[code]) : error;
  }
}

export interface SourceFile {
  /** Its path, as given. */
  file: string;
  /** The text as it is in the file, to check that no word is lost. */
  raw: string;
  /** The lines that are not blank, composed (NFC) and trimmed. */
  lines: Line[];
}

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
    throw new ImportError(
      `${file} says that its encoding is ${encoding}, but contains bytes that are not valid in it. Save the page as UTF-8.`,
    );
  }
}
