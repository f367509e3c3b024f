import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitContentFile } from '#content-files/1-read/content-file.ts';
import { listTexts } from '#content-files/1-read/list-texts.ts';
import { readText } from '#content-files/1-read/read-file.ts';
import { ESSAY_FILE } from '#content-paths.ts';
import { readFields } from '#import/2-read/markdown-metadata.ts';
import { ImportError } from '#import/model/import-error.ts';
import { type Fields, RECORD } from './record.ts';

/** Whether a folder contains an essay. */
export function holdsEssay(folder: string): boolean {
  return existsSync(path.join(folder, ESSAY_FILE));
}

/**
 * Reads the texts of a content folder, by their paths in it.
 * @returns undefined if it contains no essay
 * @throws ImportError if a text cannot be read
 */
export function readTexts(folder: string): Map<string, string> | undefined {
  if (!holdsEssay(folder)) return undefined;
  const collections = ['essay', 'closing', 'points', 'comments'] as const;
  const files = collections.flatMap((name) => listTexts(folder, name).files).toSorted();
  return new Map(files.map((file) => [file, readExistingText(folder, file)]));
}

function readExistingText(folder: string, file: string): string {
  const { text, error } = readText(folder, file);
  if (!error) return text;
  const where = [path.join(folder, file), error.line].filter((part) => part !== undefined).join(':');
  throw new ImportError(`${where}: ${error.found}. ${error.fix}`);
}

/** Lists the images that differ between the source's folder and a content folder, one a line. */
export function describeImages(from: string, folder: string, images: string[]): string[] {
  return images.flatMap((image) => {
    const file = path.join(folder, image);
    if (!existsSync(file)) return [`the image ${image}: added`];
    return readFileSync(file).equals(readFileSync(path.join(from, image))) ? [] : [`the image ${image}: changed`];
  });
}

/**
 * Copies the other files of a content folder into a new one, except those that the last import put there.
 * @param texts the texts of the content folder, by path
 */
export function keepFiles(
  from: string,
  to: string,
  texts: Map<string, string>,
  lastWritten: Map<string, Fields> | undefined,
): void {
  const isOurs = (file: string) => texts.has(file) || file === RECORD || lastWritten?.has(file);
  cpSync(from, to, {
    recursive: true,
    force: false,
    filter: (source) => !isOurs(path.relative(from, source).split(path.sep).join('/')),
  });
}

/** A content file, its body without the blank lines around it. */
export interface ParsedFile {
  fields: Fields;
  body: string;
}

/** Content files by their paths in the folder. */
export type ParsedFiles = Map<string, ParsedFile>;

/**
 * Splits a content file into its front matter and its body.
 * @param file the path, for messages
 * @throws ImportError if the front matter cannot be read
 */
export function parseContentFile(file: string, text: string): ParsedFile {
  const { yaml, body } = splitContentFile(text) ?? { yaml: '', body: text };
  return { fields: readFields(file, yaml).fields, body: body.replace(/^\s*\n|\s+$/g, '') };
}
