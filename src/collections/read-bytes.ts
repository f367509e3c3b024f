import { lstatSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import type { FileFault } from './fault.ts';

/** Bytes a file of the content may have: some 800,000 words of English. */
const MOST_BYTES = 5_000_000;

/**
 * Reads a file of the content, if it is one that may be read: it stands in the folder, whatever links lead
 * to it, and is no larger than MOST_BYTES. One file after the other, since a system lets only so many be open.
 * @param dir the content folder
 * @param file the path of the file in it
 * @throws Error when the file is not there
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

/** What a file or a folder of the content is, behind all links, or why it may not be read. */
export function statsOf(dir: string, file: string): Stats | { fault: FileFault } {
  const target = path.join(dir, file);
  // The system does not know the name that it has given.
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
 * Says why the system does not give a file or a folder.
 * @throws the error itself, if it is none that an author can put right
 */
export function faultOf(error: unknown): FileFault {
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

/** Rounded up, so that what is too large never seems not to be. */
function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}
