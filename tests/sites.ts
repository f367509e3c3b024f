import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editEdition, WITHDRAWN } from './edit-edition.ts';
import { writeHostileEssay } from './fixtures/hostile/write.ts';
import { writeMadeEssay } from './made-essay.ts';

/** A site the tests build and read. */
export interface Site {
  name: string;
  /** The path it is served under. */
  base: string;
  /** The folder its essay is read from. */
  content: string;
  /** The language of its essay; English where there is none. */
  language?: string;
  /** Environment of its build. */
  env?: Record<string, string>;
}

export const root = path.resolve(import.meta.dirname, '..');

/** The authors' text, where it is given. */
export const essaySource = process.env['ESSAY_SOURCE'] || undefined;

/** What the project ships. */
export const restatement: Site = { name: 'restatement', base: '/', content: 'content' };
/** The same, below the path of a host. */
export const subpath: Site = {
  ...restatement,
  name: 'subpath',
  base: '/essay/',
  env: { SITE_URL: 'https://example.org/essay/' },
};
/** Imported from ESSAY_SOURCE; its words never stand in the project. */
export const authors: Site = { name: 'authors', base: '/', content: path.join(tmpdir(), 'broadside-authors') };

/** Long enough to be read in parts, with more comments than a page has room for. */
export const book: Site = { name: 'book', base: '/', content: path.join(tmpdir(), 'broadside-book') };

/** The sites that are served and read, of every kind. */
export const sites: Site[] = [
  restatement,
  subpath,
  { name: 'awkward', base: '/', content: 'tests/fixtures/awkward' },
  { name: 'one-point', base: '/', content: 'tests/fixtures/one-point', language: 'ar' },
  { name: 'arabic', base: '/', content: 'tests/fixtures/arabic', language: 'ar' },
  { name: 'spanish', base: '/', content: 'tests/fixtures/spanish', language: 'es' },
  // A language that the interface has no words of.
  { name: 'japanese', base: '/', content: 'tests/fixtures/japanese', language: 'ja' },
  book,
  ...(essaySource ? [authors] : []),
];

/** The restatement once it has been edited. */
export const nextEdition: Site = {
  ...restatement,
  name: 'next-edition',
  content: path.join(tmpdir(), 'broadside-next'),
};
/** A second edition of the restatement, in which words have moved, are others or are gone. */
export const secondEdition: Site = {
  ...restatement,
  name: 'second-edition',
  content: path.join(tmpdir(), 'broadside-second-edition'),
};
/** The sites that are served: those that are read, and one whose words were elsewhere before. */
export const servedSites: Site[] = [...sites, secondEdition];
/** The restatement, as if it were too large to be saved unasked. */
export const large: Site = { ...restatement, name: 'large', env: { SITE_OFFLINE: '0.2' } };
/** The same once it has been edited. */
export const largeNext: Site = { ...nextEdition, name: 'large-next', env: { SITE_OFFLINE: '0.2' } };
/** The restatement of a host that no longer wants anything saved. */
export const nothingSaved: Site = { ...restatement, name: 'nothing-saved', env: { SITE_OFFLINE: 'off' } };

/** A site as an earlier release built it and its readers still have it saved. It is unpacked from a fixture. */
export const earlier: Site = { name: 'earlier', base: '/', content: 'tests/fixtures/returning/essay' };
/** The same essay with a sentence added, built by the present code. */
export const earlierNext: Site = {
  ...earlier,
  name: 'earlier-next',
  content: path.join(tmpdir(), 'broadside-earlier'),
};

/** An essay whose points and comments mean harm. */
export const hostile: Site = { name: 'hostile', base: '/', content: path.join(tmpdir(), 'broadside-hostile') };

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
  if (site === earlier) return unpackEarlier();
  if (site === authors) importAuthors(essaySource!);
  if (site === book) writeMadeEssay(book.content, { points: 120, paragraphs: 6, comments: 250 });
  if (site === hostile) writeHostileEssay(hostile.content);
  if (site.content === nextEdition.content) addWords(restatement, nextEdition, 'points/05-dissent-as-love.md');
  if (site === earlierNext) addWords(earlier, earlierNext, 'points/2.md');
  if (site === secondEdition) {
    editEdition(path.join(root, restatement.content), site.content);
    const decisions = WITHDRAWN.flatMap((id) => ['--withdraw', id]);
    node(['src/permalinks/cli.ts', ...decisions], { ESSAY_CONTENT: site.content });
  }
  const cacheDir = mkdtempSync(path.join(tmpdir(), 'broadside-cache-'));
  const config = { root, outDir: folderOf(site), cacheDir, logLevel: 'warn' };
  const code = `import { build } from 'astro'; await build(${JSON.stringify(config)});`;
  node(['--input-type=module', '--eval', code], { SITE_URL: '', ESSAY_CONTENT: site.content, ...site.env });
  rmSync(cacheDir, { recursive: true });
}

/** Words of the next edition that the one before does not have. */
export const NEW_WORDS = 'Seven lanterns hang over the harbour.';

/** Copies one site's essay for another, and adds a sentence to a point and to the closing. */
function addWords(from: Site, to: Site, point: string) {
  rmSync(to.content, { recursive: true, force: true });
  cpSync(path.join(root, from.content), to.content, { recursive: true });
  for (const file of ['closing.md', point]) appendFileSync(path.join(to.content, file), `\n${NEW_WORDS}\n`);
}

function unpackEarlier() {
  mkdirSync(folderOf(earlier), { recursive: true });
  const archive = path.join(root, 'tests/fixtures/returning/aec08a1.tar.gz');
  execFileSync('tar', ['-xzf', archive, '-C', folderOf(earlier)]);
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
