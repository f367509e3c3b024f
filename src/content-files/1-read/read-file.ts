import path from 'node:path';
import type { z } from 'astro/zod';
import type { Fault, FileFault } from '#content-files/model/fault.ts';
import { findExcess } from '#markdown/limits.ts';
import { checkFields } from './check-fields.ts';
import { readBytes } from './folder.ts';
import { parseFrontMatter } from './front-matter.ts';

/** One content file. `data` is its front matter, `body` its Markdown. */
export interface Source<Data> {
  id: string;
  file: string;
  data: Data;
  body: string;
  /** The line on which the body begins. */
  bodyLine: number;
  /** The line of each of its fields. */
  lines: Record<string, number>;
}

/** The result of reading a file: all of it, or its errors and, if it could be read at all, the valid fields. */
export type Reading<Data> =
  | { source: Source<Data>; draft?: never; faults: [] }
  | { source?: never; draft?: Source<Partial<Data>>; faults: Fault[] };

/**
 * Reads one content file and validates its front matter against a schema.
 * A byte order mark, CRLF and decomposed letters (NFD) are accepted and normalised here.
 * @param dir the content folder
 * @param file the path of the file in it
 */
export function readFrontmatter<Schema extends z.ZodObject>(
  dir: string,
  file: string,
  schema: Schema,
): Reading<z.output<Schema>> {
  const inFile = (faults: FileFault[]): Fault[] => faults.map((fault) => ({ file, ...fault }));
  const { text, fault } = readText(dir, file);
  if (fault) return { faults: inFile([fault]) };
  const parts = /^---[ \t]*\n(?<yaml>.*?\n)??---[ \t]*(?:\n(?<body>.*))?$/s.exec(text)?.groups;
  if (!parts) {
    const fix = 'Begin the file with a line "---", the fields, and another line "---".';
    return { faults: inFile([{ line: 1, found: 'no front matter', fix }]) };
  }
  const frontMatter = parseFrontMatter(parts['yaml'] ?? '');
  if ('faults' in frontMatter) return { faults: inFile(frontMatter.faults) };
  const { body = '' } = parts;
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  const excess = findExcess(body);
  if (excess) return { faults: inFile([{ ...excess, line: bodyLine + excess.line - 1 }]) };
  const fields = Object.keys(frontMatter.fields).map((field) => [field, frontMatter.lineOf([field])]);
  const lines = Object.fromEntries(fields) as Record<string, number>;
  const source = { id: nameOf(file), file, body, bodyLine, lines };
  const checked = checkFields(frontMatter, schema);
  return checked.faults
    ? { draft: { ...source, data: checked.partial }, faults: inFile(checked.faults) }
    : { source: { ...source, data: checked.data }, faults: [] };
}

/** Reads the text of a content file, with line endings and letters normalised, or returns why it cannot be read. */
export function readText(
  dir: string,
  file: string,
): { text: string; fault?: never } | { text?: never; fault: FileFault } {
  const { bytes, fault } = readBytes(dir, file);
  if (fault) return { fault };
  const text = decode(bytes);
  if (text === undefined) {
    return { fault: { line: badLine(bytes), found: 'a byte that is not UTF-8', fix: 'Save the file as UTF-8.' } };
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return { text };
  const line = text.slice(0, nul).split('\n').length;
  return { fault: { line, found: 'a NUL byte, which no text has', fix: 'Save the file as plain text in UTF-8.' } };
}

/** Returns the name by which other files refer to a content file, in NFC: a file system may decompose its letters. */
export function nameOf(file: string): string {
  return path.basename(file, '.md').normalize('NFC');
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC');
  } catch {
    return undefined;
  }
}

/** Finds the first line that cannot be decoded: in UTF-8 a line feed is never part of another character. */
function badLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || decode(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
}
