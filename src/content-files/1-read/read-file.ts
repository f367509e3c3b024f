import type { z } from 'astro/zod';
import type { ContentError, FileError } from '#content-files/model/content-error.ts';
import { kindOfFile, nameOfFile } from '#content-paths.ts';
import { findExcess } from '#markdown/limits.ts';
import { checkFields } from './check-fields.ts';
import { decodeText, normalizeText, parseFrontMatter, splitContentFile } from './content-file.ts';
import { toPlainMarkdown } from './plain-comment.ts';
import { readBytes } from './folder.ts';

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
  /** Why a comment is shown as plain text; the line is that of its body. */
  plain?: Pick<FileError, 'line' | 'found'>;
}

/** The result of reading a file: all of it, or its errors and, if it could be read at all, the valid fields. */
type Reading<Data> =
  | { source: Source<Data>; draft?: never; errors: [] }
  | { source?: never; draft?: Source<Partial<Data>>; errors: ContentError[] };

/**
 * Reads one content file and validates its front matter against a schema.
 * A byte order mark, CRLF and decomposed letters (NFD) are accepted and normalised here.
 * @param dir the content folder
 * @param file the path of the file in it
 */
export function readContentFile<Schema extends z.ZodObject>(
  dir: string,
  file: string,
  schema: Schema,
): Reading<z.output<Schema>> {
  const inFile = (errors: FileError[]): ContentError[] => errors.map((error) => ({ file, ...error }));
  const { text, error } = readText(dir, file);
  if (error) return { errors: inFile([error]) };
  const parts = splitContentFile(text);
  if (!parts) {
    const fix = 'Begin the file with its fields, between two lines of "---".';
    return { errors: inFile([{ line: 1, found: 'no front matter', fix }]) };
  }
  const { yaml, body } = parts;
  const frontMatter = parseFrontMatter(yaml);
  if ('errors' in frontMatter) return { errors: inFile(frontMatter.errors) };
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  const excess = findExcess(body);
  const plain = excess && kindOfFile(file) === 'comment' ? { line: excess.line, found: excess.found } : undefined;
  if (excess && !plain) return { errors: inFile([{ ...excess, line: bodyLine + excess.line - 1 }]) };
  const fields = Object.keys(frontMatter.fields).map((field) => [field, frontMatter.lineOf([field])]);
  const lines = Object.fromEntries(fields) as Record<string, number>;
  const source = {
    id: nameOfFile(file),
    file,
    body: plain ? toPlainMarkdown(body) : body,
    bodyLine,
    lines,
    ...(plain && { plain }),
  };
  const checked = checkFields(frontMatter, schema);
  return checked.errors
    ? { draft: { ...source, data: checked.partial }, errors: inFile(checked.errors) }
    : { source: { ...source, data: checked.data }, errors: [] };
}

/** Reads the text of a content file, with line endings and letters normalised, or returns why it cannot be read. */
export function readText(
  dir: string,
  file: string,
): { text: string; error?: never } | { text?: never; error: FileError } {
  const { bytes, error } = readBytes(dir, file);
  if (error) return { error };
  const decoded = decodeText(bytes);
  if (decoded.text === undefined) {
    return { error: { line: decoded.badLine, found: 'invalid UTF-8', fix: 'Save the file as UTF-8.' } };
  }
  const text = normalizeText(decoded.text);
  const nul = text.indexOf('\0');
  if (nul < 0) return { text };
  const line = text.slice(0, nul).split('\n').length;
  return {
    error: { line, found: 'a NUL byte, which text cannot contain', fix: 'Save the file as plain text in UTF-8.' },
  };
}
