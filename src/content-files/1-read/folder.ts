import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { FileFault } from '#content-files/model/fault.ts';

/** Lists the names in a folder of the content, none if it does not exist, or returns why it may not be read. */
export function readFolder(
  dir: string,
  folder: string,
): { names: string[]; fault?: never } | { names?: never; fault: FileFault } {
  if (!lstatSync(path.join(dir, folder), { throwIfNoEntry: false })) return { names: [] };
  const stats = statsOf(dir, folder);
  if ('fault' in stats) return stats;
  if (!stats.isDirectory()) {
    const fix = 'Make a folder of it, with a file for each text.';
    return { fault: { found: 'a file with the name of a folder', fix } };
  }
  try {
    return { names: readdirSync(path.join(dir, folder)) };
  } catch (error) {
    return { fault: faultOf(error) };
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
  if ('fault' in stats) return stats;
  if (!stats.isFile()) {
    const found = stats.isDirectory() ? 'a folder with the name of a file' : 'neither a file nor a folder';
    return { fault: { found, fix: 'Put a text in its place, or give it another name.' } };
  }
  if (stats.size > MOST_BYTES) {
    const found = `the file has ${inMegabytes(stats.size)} MB, and may have ${inMegabytes(MOST_BYTES)} MB`;
    return { fault: { found, fix: 'Divide it, or take out what is no text.' } };
  }
  try {
    return { bytes: readFileSync(path.join(dir, file)) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

type Read = { bytes: Uint8Array; fault?: never } | { bytes?: never; fault: FileFault };

/** Returns the stats of a content file or folder, with symbolic links resolved, or why it may not be read. */
function statsOf(dir: string, file: string): Stats | { fault: FileFault } {
  const target = path.join(dir, file);
  // The file system listed this name, with its invalid bytes replaced, but has no file under it.
  if (file.includes('\u{fffd}') && !lstatSync(target, { throwIfNoEntry: false })) {
    return { fault: { found: 'a name that is not UTF-8', fix: 'Rename it, with letters and figures.' } };
  }
  try {
    if (lstatSync(target).isSymbolicLink()) {
      const [around, real] = [realpathSync(dir), realpathSync(target)];
      if (!real.startsWith(around + path.sep)) {
        const found = 'a link to something outside of the content folder';
        return { fault: { found, fix: 'Put the text itself here.' } };
      }
    }
    return statSync(target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !lstatSync(target, { throwIfNoEntry: false })) throw error;
    return { fault: faultOf(error) };
  }
}

/**
 * Explains why the system does not open a file or a folder.
 * @throws the error itself, if an author cannot fix it
 */
function faultOf(error: unknown): FileFault {
  const known = faults[codeOf(error)];
  if (!known) throw error;
  return known;
}

const faults: Record<string, FileFault> = {
  EACCES: { found: 'you may not read it', fix: 'Give yourself the right to, such as with chmod u+r.' },
  ELOOP: { found: 'a link that leads back to itself', fix: 'Put the text itself here.' },
  ENOENT: { found: 'a link that leads nowhere', fix: 'Put the text itself here.' },
};

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

/** Rounds up, so that a file over the limit never appears to be within it. */
function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}
