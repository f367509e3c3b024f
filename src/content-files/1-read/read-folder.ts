import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { FileFault } from '#content-files/model/fault.ts';
import { faultOf, statsOf } from './read-bytes.ts';

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
