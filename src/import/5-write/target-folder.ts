import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ImportError } from '#import/model/import-error.ts';

/**
 * Checks that a folder may be written.
 * @param inputs files that must not be replaced
 * @param force whether a folder that is not empty may be replaced
 * @returns its absolute path, with symbolic links resolved
 * @throws ImportError if it would replace something that must be kept, or is not a folder
 */
export function checkTarget(dir: string, inputs: string[], force: boolean): string {
  const target = resolveExistingPath(path.resolve(dir));
  const kind = statSync(target, { throwIfNoEntry: false });
  if (kind && !kind.isDirectory()) throw new ImportError(`--out ${dir} is a file. Choose a folder.`);
  const around = nearestExisting(target);
  if (!statSync(around).isDirectory())
    throw new ImportError(`--out ${dir}: ${around} is a file, not a folder. Choose another folder.`);
  if (isWithin(target, process.cwd()))
    throw new ImportError(`--out ${dir} is or contains the folder you are in. Choose another folder.`);
  const inside = inputs.find((file) => isWithin(target, resolveExistingPath(path.resolve(file))));
  if (inside) throw new ImportError(`--out ${dir} contains ${inside}, which the import reads. Choose another folder.`);
  if (kind && !force && readdirSync(target).length > 0) {
    throw new ImportError(
      `--out ${dir} is not empty. Choose another folder, or add --force, which deletes everything in it.`,
    );
  }
  return target;
}

/**
 * Fills a new folder beside the target, then moves it into place in one step. An existing folder is set aside until
 * then. If anything fails, or the process is stopped by a signal, everything stays as it was.
 * @param target the path of the folder, from checkTarget()
 * @param write writes the folder; all its writes must be done when it resolves. If it throws, nothing is moved
 */
export async function replaceFolder(target: string, write: (folder: string) => Promise<void>): Promise<void> {
  let made: string | undefined;
  let work: string | undefined;
  const clear = () => {
    if (work) rmSync(work, { recursive: true, force: true });
    if (made && !existsSync(target)) rmSync(made, { recursive: true, force: true });
  };
  const stop = (signal: NodeJS.Signals) => {
    clear();
    console.error(`Stopped (${signal}). Nothing was written.`);
    process.exit(1);
  };
  for (const signal of stops) process.on(signal, stop);
  try {
    made = mkdirSync(path.dirname(target), { recursive: true });
    work = mkdtempSync(path.join(path.dirname(target), `.${path.basename(target)}-import-`));
    const fresh = path.join(work, 'new');
    mkdirSync(fresh);
    await write(fresh);
    // Signals that arrived during synchronous work are handled only in a later turn of the event loop.
    await setImmediate();
    swapFolders(fresh, target, path.join(work, 'old'));
  } finally {
    clear();
    for (const signal of stops) process.off(signal, stop);
  }
}

const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Swaps the folders synchronously, so that no signal is handled between the steps. */
function swapFolders(fresh: string, target: string, aside: string): void {
  const isThere = statSync(target, { throwIfNoEntry: false }) !== undefined;
  if (isThere) renameSync(target, aside);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (isThere) renameSync(aside, target);
    throw error;
  }
}

/** Resolves the symbolic links in the part of a path that exists. */
function resolveExistingPath(file: string): string {
  const there = nearestExisting(file);
  return path.join(realpathSync(there), path.relative(there, file));
}

/** Returns the path itself or, if it does not exist, its nearest ancestor that does. */
function nearestExisting(file: string): string {
  return existsSync(file) ? file : nearestExisting(path.dirname(file));
}

/** Whether a path is the folder itself or is inside it. */
function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
}
