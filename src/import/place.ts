import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ImportError } from './import-error.ts';

/**
 * Says where a folder may be written: its path, with links followed.
 * @param inputs files that have to outlive the writing
 * @throws ImportError if something stands there that may not be replaced
 */
export function checkTarget(dir: string, inputs: string[], force: boolean): string {
  const target = follow(path.resolve(dir));
  const kind = statSync(target, { throwIfNoEntry: false });
  if (kind && !kind.isDirectory())
    throw new ImportError(`--out ${dir} is a file. Give a folder, or one that is not there yet.`);
  const around = nearest(target);
  if (!statSync(around).isDirectory()) throw new ImportError(`--out ${dir}: ${around} is a file, and no folder.`);
  if (holds(target, process.cwd()))
    throw new ImportError(`--out ${dir} is the folder you are in, or one around it. Give a folder of its own.`);
  const inside = inputs.find((file) => holds(target, follow(path.resolve(file))));
  if (inside) throw new ImportError(`--out ${dir} holds ${inside}, which the import reads. Give a folder of its own.`);
  if (kind && !force && readdirSync(target).length > 0) {
    throw new ImportError(`--out ${dir} is not empty. Give another folder, or --force to replace all that is in it.`);
  }
  return target;
}

/**
 * Fills a new folder beside the target and moves it into place in one step. What stood there before is
 * set aside until that is done. If anything fails, or the run is stopped, all is as it was.
 * @param target where the folder will be, from checkTarget()
 * @param fill writes the folder, and leaves nothing that is still being written; what it throws stops the move
 */
export async function place(target: string, fill: (folder: string) => Promise<void>): Promise<void> {
  let made: string | undefined;
  let work: string | undefined;
  const clear = () => {
    if (work) rmSync(work, { recursive: true, force: true });
    if (made && !existsSync(target)) rmSync(made, { recursive: true, force: true });
  };
  const stop = (signal: NodeJS.Signals) => {
    clear();
    console.error(`Stopped by ${signal}: nothing written.`);
    process.exit(1);
  };
  for (const signal of stops) process.on(signal, stop);
  try {
    made = mkdirSync(path.dirname(target), { recursive: true });
    work = mkdtempSync(path.join(path.dirname(target), `.${path.basename(target)}-import-`));
    const fresh = path.join(work, 'new');
    mkdirSync(fresh);
    await fill(fresh);
    // A signal that came while the program was busy is heard only now.
    await setImmediate();
    swap(fresh, target, path.join(work, 'old'));
  } finally {
    clear();
    for (const signal of stops) process.off(signal, stop);
  }
}

const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Without a pause between its steps, so that no signal comes between them. */
function swap(fresh: string, target: string, aside: string): void {
  const isThere = statSync(target, { throwIfNoEntry: false }) !== undefined;
  if (isThere) renameSync(target, aside);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (isThere) renameSync(aside, target);
    throw error;
  }
}

/** The path with its links followed, as far as it is there. */
function follow(file: string): string {
  const there = nearest(file);
  return path.join(realpathSync(there), path.relative(there, file));
}

/** The file or folder itself or, if it is not there, the nearest one around it that is. */
function nearest(file: string): string {
  return existsSync(file) ? file : nearest(path.dirname(file));
}

/** Whether a folder is, or holds, a path. */
function holds(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
}
