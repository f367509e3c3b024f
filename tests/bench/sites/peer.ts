import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Content, workFolder } from '../content.ts';
import { type Page, pagesOf } from '../pages.ts';

/** A peer's project: its files from `tests/bench/peers/NAME`, its packages, and the pages of an essay. */
export class Peer {
  readonly folder: string;
  readonly #template: string;

  constructor(name: string) {
    this.folder = path.join(workFolder, name);
    this.#template = path.join(import.meta.dirname, '../peers', name);
  }

  /**
   * Installs its packages, unless those of its package.json are installed already.
   * @throws Error with npm's output
   */
  install() {
    const wanted = readFileSync(path.join(this.#template, 'package.json'), 'utf8');
    const stamp = path.join(this.folder, 'installed.json');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    cpSync(this.#template, this.folder, { recursive: true });
    const { status, output } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: this.folder });
    if (status !== 0) throw new Error((output ?? ['npm does not run']).join('').trim());
    writeFileSync(stamp, wanted);
  }

  versions(): string[] {
    const { dependencies } = JSON.parse(readFileSync(path.join(this.folder, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  }

  /** Recreates the project without caches, with a file for each page of the content. Returns the pages. */
  lay(content: Content, fileOf: (page: Page, order: number) => { path: string; text: string }): Page[] {
    for (const name of readdirSync(this.folder)) {
      if (!KEPT.includes(name)) rmSync(path.join(this.folder, name), { recursive: true });
    }
    for (const cache of CACHES) rmSync(path.join(this.folder, cache), { recursive: true, force: true });
    cpSync(this.#template, this.folder, { recursive: true });
    const pages = pagesOf(content);
    for (const [order, page] of pages.entries()) {
      const file = fileOf(page, order);
      this.write(file.path, file.text);
    }
    return pages;
  }

  write(file: string, text: string) {
    const place = path.join(this.folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }

  /** Returns the path of a program that its packages install. */
  program(name: string): string {
    return path.join(this.folder, 'node_modules/.bin', name);
  }

  /** Returns the output folder: one per essay, since all are served at once. */
  outFor({ name }: Content): string {
    return path.join(workFolder, 'built', path.basename(this.folder), name);
  }
}

const KEPT = ['node_modules', 'installed.json', 'package-lock.json'];
const CACHES = ['node_modules/.astro', 'node_modules/.vite'];
