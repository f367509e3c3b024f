import { type ChildProcess, execFileSync, spawn, type SpawnOptions, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { essaySource, root } from '../sites.ts';

/** Builds sites with the code of a commit, or of the working tree if there is no commit. */
export class Checkout {
  /** The hash of the commit, in full; undefined for the working tree. */
  readonly commit: string | undefined;
  /** Holds a folder for each built site. */
  readonly #cache: string;
  /** A folder with the code, made when a build needs it. */
  #folder: string | undefined;

  /** @throws Error if git knows no such commit */
  constructor(revision?: string) {
    this.commit = revision && commitOf(revision);
    this.#cache = path.join(root, 'node_modules/.cache/compare', (this.commit ?? 'working-tree') + essayTag());
  }

  /** A name for messages: the first digits of the commit. */
  get label(): string {
    return this.commit?.slice(0, 7) ?? 'the working tree';
  }

  /**
   * Returns the folder of a site built by `build-site.ts`; builds it unless this commit's is in the cache.
   * @throws Error with the output of a build that fails as its cause
   */
  async build(name: string): Promise<string> {
    const out = path.join(this.#cache, name);
    if (this.commit && existsSync(out)) return out;
    console.error(`Building ${name} at ${this.label}`);
    // Sites write content folders into the temporary folder, which two checkouts must not share.
    const TMPDIR = temporaryFolder();
    const built = path.join(TMPDIR, 'built');
    const env: NodeJS.ProcessEnv = { ...process.env, TMPDIR };
    if (essaySource) env['ESSAY_SOURCE'] = path.resolve(essaySource);
    try {
      const checkout = this.#checkOut();
      await run([path.join(import.meta.dirname, 'build-site.ts'), checkout, name, built], { cwd: checkout, env });
    } catch (error) {
      throw new Error(`${name} cannot be built at ${this.label}`, { cause: error });
    }
    // Copied under another name, so that the cache never holds half a site.
    const part = `${out}.part`;
    for (const folder of [out, part]) rmSync(folder, { recursive: true, force: true });
    cpSync(built, part, { recursive: true });
    renameSync(part, out);
    return out;
  }

  #checkOut(): string {
    if (!this.commit) return root;
    if (this.#folder) return this.#folder;
    const folder = path.join(temporaryFolder(), 'checkout');
    git('worktree', 'add', '--detach', '--force', folder, this.commit);
    worktrees.push(folder);
    const lock = 'package-lock.json';
    if (readFileSync(path.join(folder, lock)).equals(readFileSync(path.join(root, lock)))) {
      symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    } else {
      console.error(`Installing the packages of ${this.label}`);
      execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: ['ignore', 2, 2] });
    }
    return (this.#folder = folder);
  }
}

/** @throws Error if git knows no such commit */
function commitOf(revision: string): string {
  try {
    return git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  } catch (error) {
    throw new Error(`There is no commit "${revision}".`, { cause: error });
  }
}

/** Names the authors' text in use, since it is no part of a commit. */
function essayTag(): string {
  if (!essaySource) return '';
  return `-essay-${createHash('sha256').update(readFileSync(essaySource)).digest('hex').slice(0, 8)}`;
}

const worktrees: string[] = [];
const temporary: string[] = [];

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadside-compare-'));
  temporary.push(folder);
  return folder;
}

/** The process that builds a site. */
let builder: ChildProcess | undefined;

/**
 * Runs Node.js.
 * @throws Error with the output of a process that fails
 */
async function run(args: string[], options: SpawnOptions) {
  // In a group of its own, so that it can be ended with all that it started.
  builder = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const outputs = Promise.all([text(builder.stdout!), text(builder.stderr!)]);
  const [status] = (await once(builder, 'close')) as [number | null];
  builder = undefined;
  if (status !== 0) throw new Error((await outputs).join('').trim());
}

process.on('exit', () => {
  if (builder?.pid) process.kill(-builder.pid, 'SIGKILL');
  for (const folder of worktrees) spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: root });
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}
