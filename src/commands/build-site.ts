import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The folder of the built site, and what Astro and this command keep beside it. */
const SITE = 'dist';
const OWN = '.astro';
/** The site while it is being built, in the same file system. */
const UNFINISHED = path.join(OWN, 'unfinished');
/** The site before, while the new one takes its place. */
const REPLACED = path.join(OWN, 'replaced');
/** Holds the id of the process that builds. */
const LOCK = path.join(OWN, 'build.lock');

/**
 * Builds the site. The folder `dist/` stays as it was until the new site is whole, also if the build fails or is
 * interrupted. Builds in the same project wait for one another.
 * @param args options for Astro
 * @returns the exit code
 */
export async function buildSite(args: string[]): Promise<number> {
  if (args.some((arg) => arg.startsWith('--outDir'))) return runAstro('build', args);
  try {
    await takeTurn();
    rmSync(UNFINISHED, { recursive: true, force: true });
    const status = await runAstro('build', ['--outDir', UNFINISHED, ...args]);
    if (status === 0) replaceSite();
    rmSync(LOCK, { force: true });
    if (status === 0) console.log(`The site is in ${SITE}/.`);
    return status;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!/^(EACCES|EPERM|EROFS|ENOSPC)$/.test(code ?? '')) throw error;
    console.error(
      `The site cannot be written to ${path.resolve(SITE)} (${code}). Copy the project to a folder of your own.`,
    );
    return 1;
  }
}

function ignore() {}

/** Runs a command of Astro. Returns its exit code; 130 if it was interrupted. */
export async function runAstro(command: string, args: string[]): Promise<number> {
  const options = [...process.execArgv, 'node_modules/astro/bin/astro.mjs', command, ...args];
  const astro = spawn(process.execPath, options, { stdio: 'inherit' });
  // Ctrl+C reaches both processes, but only Astro ends by it. Other signals are passed on.
  const stop = () => void astro.kill();
  process.on('SIGINT', ignore).on('SIGTERM', stop);
  const [status] = (await once(astro, 'exit')) as [number | null];
  process.off('SIGINT', ignore).off('SIGTERM', stop);
  return status ?? 130;
}

/** Waits until no other process builds the site, and takes the lock. */
async function takeTurn() {
  mkdirSync(OWN, { recursive: true });
  for (let isTold = false; ; isTold = true) {
    try {
      return writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const builder = Number(readLock());
    if (builder && !isRunning(builder)) rmSync(LOCK, { force: true });
    else if (!isTold) console.log(`Waiting for another build of this site (process ${builder}).`);
    await sleep(200);
  }
}

function readLock(): string {
  try {
    return readFileSync(LOCK, 'utf8');
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Puts the finished site in the place of the one before. */
function replaceSite() {
  rmSync(REPLACED, { recursive: true, force: true });
  try {
    mkdirSync(SITE, { recursive: true });
    renameSync(SITE, REPLACED);
    renameSync(UNFINISHED, SITE);
  } catch {
    // The folder cannot be moved if a disk is mounted there, or if a program on Windows has it open.
    mkdirSync(SITE, { recursive: true });
    cpSync(UNFINISHED, SITE, { recursive: true });
  }
  for (const folder of [UNFINISHED, REPLACED]) rmSync(folder, { recursive: true, force: true });
}
