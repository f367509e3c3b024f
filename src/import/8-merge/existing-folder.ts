import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { splitContentFile } from '#content-files/1-read/content-file.ts';
import { readFields } from '#import/2-read/markdown-metadata.ts';
import { type Fields, RECORD } from './record.ts';

/** Reads the texts of a content folder, by their paths in it. Returns undefined if it contains no essay. */
export function readTexts(folder: string): Map<string, string> | undefined {
  if (!existsSync(path.join(folder, 'essay.md'))) return undefined;
  const texts = listFiles(folder).filter(isText);
  return new Map(texts.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

/** Lists the images that differ between the source's folder and a content folder, one a line. */
export function describeImages(from: string, folder: string, images: string[]): string[] {
  return images.flatMap((image) => {
    const file = path.join(folder, image);
    if (!existsSync(file)) return [`the image ${image}: added`];
    return readFileSync(file).equals(readFileSync(path.join(from, image))) ? [] : [`the image ${image}: changed`];
  });
}

/** Copies the other files of a content folder into a new one, except those that the last import put there. */
export function keepFiles(from: string, to: string, lastWritten: Map<string, Fields> | undefined): void {
  for (const file of listFiles(from)) {
    const target = path.join(to, file);
    if (isText(file) || file === RECORD || lastWritten?.has(file) || existsSync(target)) continue;
    cpSync(path.join(from, file), target, { recursive: true });
  }
}

function isText(file: string): boolean {
  return /^(?:essay|closing|(?:points|comments)\/[^/]+)\.md$/.test(file);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

/** A content file, its body without the blank lines around it. */
export interface ContentFile {
  fields: Fields;
  body: string;
}

/** Content files by their paths in the folder. */
export type ContentFiles = Map<string, ContentFile>;

/**
 * Splits a content file into its front matter and its body.
 * @param file the path, for messages
 * @throws ImportError if the front matter cannot be read
 */
export function readContentFile(file: string, text: string): ContentFile {
  const { yaml, body } = splitContentFile(text) ?? { yaml: '', body: text };
  return { fields: readFields(file, yaml).fields, body: body.replace(/^\s*\n|\s+$/g, '') };
}
