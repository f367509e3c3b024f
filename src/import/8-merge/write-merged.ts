import { rmSync } from 'node:fs';
import path from 'node:path';
import type { ImportOptions } from '#import/1-options/options.ts';
import { writeFiles } from '#import/5-write/write-files.ts';
import { ImportError } from '#import/model/import-error.ts';
import type { MergedImport } from './merge-import.ts';

/**
 * Prints the differences from the existing folder.
 * @returns whether to write it
 * @throws ImportError if there are differences and --force was not given
 */
export function showDifferences(
  { rows, kept }: Pick<MergedImport, 'rows' | 'kept'>,
  { out, force }: Pick<ImportOptions, 'out' | 'force'>,
): boolean {
  if (kept.length > 0) console.log(['Kept as they are:', ...kept.map((what) => `  ${what}`), ''].join('\n'));
  if (rows.length === 0) {
    console.log(`No changes to ${out}.${force ? '' : ' Nothing was written.'}`);
    return force;
  }
  console.log([`Changes to ${out}:`, ...rows.map((row) => `  ${row}`), ''].join('\n'));
  if (force) return true;
  throw new ImportError(
    `--out ${out} already contains an essay. To make these changes to it, add --force. Your comments and the fields that you changed are kept; text that you changed is replaced.`,
  );
}

/**
 * Replaces the imported texts, after their words were checked, with those that keep edits made by hand.
 * @param fresh the imported texts, which are deleted
 * @param files the texts to write
 * @throws ImportError with every error that the site would find
 */
export async function writeMerged(
  folder: string,
  fresh: Map<string, string>,
  files: Map<string, string>,
): Promise<void> {
  for (const file of fresh.keys()) rmSync(path.join(folder, file));
  writeFiles(folder, files);
  const { readBack } = await import('#import/7-verify/read-back.ts');
  await readBack(folder);
}
