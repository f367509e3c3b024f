import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { FileError } from '#content-files/model/content-error.ts';
import { shellPath } from '#text/shell-command.ts';

/** Whether a content folder has a file or a folder of this name, also one that may not be read. */
export function hasEntry(dir: string, name: string): boolean {
  try {
    return lstatSync(path.join(dir, name), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // The content folder itself is a file.
    return codeOf(error) !== 'ENOTDIR';
  }
}

/** Lists the names in a folder of the content, none if it does not exist, or returns why it may not be read. */
export function readFolder(
  dir: string,
  folder: string,
): { names: string[]; error?: never } | { names?: never; error: FileError } {
  if (!hasEntry(dir, folder)) return { names: [] };
  const stats = statsOf(dir, folder);
  if ('error' in stats) return stats;
  if (!stats.isDirectory()) {
    const fix = 'Replace it with a folder that has a file for each text.';
    return { error: { found: 'a file where a folder should be', fix } };
  }
  try {
    return { names: readdirSync(path.join(dir, folder)) };
  } catch (error) {
    return { error: errorOf(error, path.join(dir, folder)) };
  }
}

/** Maximum bytes of a content file: about 800,000 words of English. */
const MOST_BYTES = 5_000_000;

/**
 * Reads a content file if it is in the folder, with symbolic links resolved, and no larger than MOST_BYTES.
 * Files are read one at a time, since the system limits how many may be open.
 * @param dir the content folder
 * @param file the path of the file in it
 * @throws Error if the file does not exist
 */
export function readBytes(dir: string, file: string): Read {
  const stats = statsOf(dir, file);
  if ('error' in stats) return stats;
  if (!stats.isFile()) {
    const found = stats.isDirectory() ? 'a folder where a file should be' : 'neither a file nor a folder';
    return { error: { found, fix: 'Replace it with a text file, or rename it.' } };
  }
  if (stats.size > MOST_BYTES) {
    const found = `the file is ${inMegabytes(stats.size)} MB; the limit is ${inMegabytes(MOST_BYTES)} MB`;
    return { error: { found, fix: 'Split it, or remove what is not text.' } };
  }
  try {
    return { bytes: readFileSync(path.join(dir, file)) };
  } catch (error) {
    return { error: errorOf(error, path.join(dir, file)) };
  }
}

type Read = { bytes: Uint8Array; error?: never } | { bytes?: never; error: FileError };

/** Returns the stats of a content file or folder, with symbolic links resolved, or why it may not be read. */
function statsOf(dir: string, file: string): Stats | { error: FileError } {
  const target = path.join(dir, file);
  // The file system listed this name, with its invalid bytes replaced, but has no file under it.
  if (file.includes('\u{fffd}') && !lstatSync(target, { throwIfNoEntry: false })) {
    return {
      error: { found: 'its name contains characters that cannot be read', fix: 'Rename it, using letters and digits.' },
    };
  }
  try {
    if (lstatSync(target).isSymbolicLink()) {
      const [around, real] = [realpathSync(dir), realpathSync(target)];
      if (!real.startsWith(around + path.sep)) {
        const found = 'a symbolic link that leads out of the content folder';
        return { error: { found, fix: 'Replace the link with the file or folder itself.' } };
      }
    }
    return statSync(target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !lstatSync(target, { throwIfNoEntry: false })) throw error;
    return { error: errorOf(error, target) };
  }
}

/**
 * Explains why the system does not open a file or a folder.
 * @throws the error itself, if an author cannot fix it
 */
function errorOf(error: unknown, target: string): FileError {
  const known = errorsAt(target)[codeOf(error)];
  if (!known) throw error;
  return known;
}

const errorsAt = (target: string): Record<string, FileError> => ({
  EACCES: {
    found: 'you do not have permission to read it',
    fix: `Change its permissions, for example with "chmod u+rX ${shellPath(target)}".`,
  },
  ELOOP: { found: 'a symbolic link that leads back to itself', fix: correctLink },
  ENOENT: { found: 'a symbolic link to a file that does not exist', fix: correctLink },
});

const correctLink = 'Correct the link, or replace it with a file.';

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

/** Returns a size in megabytes, rounded up, so that a file over the limit never appears to be within it. */
export function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}
