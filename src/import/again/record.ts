import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ImportError } from '../import-error.ts';
import type { Fields } from './content-file.ts';

/** The file in which an import notes what it wrote, so that the next one knows what was changed by hand. */
export const RECORD = 'import.json';

/** Writes the note: the front matter of each text as the source had it, and which other files came with them. */
export function writeRecord(texts: Map<string, Fields>, others: string[]): string {
  const entries = [...texts, ...others.map((file): [string, Fields] => [file, {}])];
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/**
 * What the last import wrote: the fields of each file.
 * @returns nothing if it is not known
 * @throws ImportError if the note cannot be read
 */
export function readRecord(folder: string): Map<string, Fields> | undefined {
  const file = path.join(folder, RECORD);
  if (!existsSync(file)) return undefined;
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Fields>));
  } catch {
    throw new ImportError(`${file} is not as the import wrote it. Take it out; then every field that differs is kept.`);
  }
}
