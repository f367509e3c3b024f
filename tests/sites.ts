import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A site the tests build and read. */
export interface Site {
  name: string;
  /** The path it is served under. */
  base: string;
  /** The folder its essay is read from. */
  content: string;
  /** Environment of its build. */
  env?: Record<string, string>;
}

export const root = path.resolve(import.meta.dirname, '..');

/** The authors' text, where it is given. */
export const essaySource = process.env['ESSAY_SOURCE'] || undefined;

const restatement: Site = { name: 'restatement', base: '/', content: 'content' };
const subpath = { ...restatement, name: 'subpath', base: '/essay/', env: { SITE_URL: 'https://example.org/essay/' } };
/** Imported from ESSAY_SOURCE; its words never stand in the project. */
export const authors: Site = { name: 'authors', base: '/', content: path.join(tmpdir(), 'broadside-authors') };

/** The sites that are served and read, of every kind. */
export const sites: Site[] = [
  restatement,
  subpath,
  { name: 'awkward', base: '/', content: 'tests/fixtures/awkward' },
  { name: 'one-point', base: '/', content: 'tests/fixtures/one-point' },
  ...(essaySource ? [authors] : []),
];

/** The restatement once more, as another machine on another day would build it. */
export const again: Site = { ...restatement, name: 'again', env: { TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8' } };

/** The folder a site is built into. */
export function folderOf(site: Site): string {
  return path.join(root, 'tests/.sites', site.name);
}

/**
 * Builds a site anew, with a cache of its own, so that no other build gets in its way.
 * @throws Error when the import or the build fails, with what they printed
 */
export function buildSite(site: Site) {
  rmSync(folderOf(site), { recursive: true, force: true });
  if (site === authors) importAuthors(essaySource!);
  const cacheDir = mkdtempSync(path.join(tmpdir(), 'broadside-cache-'));
  const config = { root, outDir: folderOf(site), cacheDir, logLevel: 'warn' };
  const code = `import { build } from 'astro'; await build(${JSON.stringify(config)});`;
  node(['--input-type=module', '--eval', code], { SITE_URL: '', ESSAY_CONTENT: site.content, ...site.env });
  rmSync(cacheDir, { recursive: true });
}

/** Imports the authors' text from its source file into its content folder. */
export function importAuthors(source: string) {
  rmSync(authors.content, { recursive: true, force: true });
  node(['src/import/cli.ts', source, '--out', authors.content, '--comments-at', '65,69'], {});
}

function node(args: string[], env: Record<string, string>) {
  const { status, output } = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(output.join('').trim());
}
