import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ImportError } from '#import/model/import-error.ts';

/** The front matter of a content file. */
export type Fields = Record<string, unknown>;

/** The file in which an import records what it wrote, so that the next one can tell what was changed by hand. */
export const RECORD = 'import.json';

/** Writes the record: the front matter of each text as the source had it, and the other files that were copied. */
export function writeRecord(texts: Map<string, Fields>, others: string[]): string {
  const entries = [...texts, ...others.map((file): [string, Fields] => [file, {}])];
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/**
 * Reads what the last import wrote: the fields of each file.
 * @returns undefined if the folder has no record
 * @throws ImportError if the record cannot be read
 */
export function readRecord(folder: string): Map<string, Fields> | undefined {
  const file = path.join(folder, RECORD);
  if (!existsSync(file)) return undefined;
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Fields>));
  } catch {
    throw new ImportError(
      `${file} is not valid. Restore an earlier version of it, or delete it. Without it, the import keeps every field in your folder that differs from the source.`,
    );
  }
}
