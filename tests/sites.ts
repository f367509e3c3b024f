import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editEdition, WITHDRAWN } from './edit-edition.ts';
import { writeHostileEssay } from './fixtures/hostile/write.ts';
import { writeMadeEssay } from './made-essay.ts';

/** A site that the tests build and read. */
export interface Site {
  name: string;
  /** The path it is served under. */
  base: string;
  /** The content folder of its essay. */
  content: string;
  /** The language of its essay; English by default. */
  language?: string;
  /** Environment variables for its build. */
  env?: Record<string, string>;
}

export const root = path.resolve(import.meta.dirname, '..');

/** The path of the authors' text, if set. */
export const essaySource = process.env['ESSAY_SOURCE'] || undefined;

/** The essay that the project ships. */
export const restatement: Site = { name: 'restatement', base: '/', content: 'content' };
/** The restatement, served under a path of its host. */
export const subpath: Site = {
  ...restatement,
  name: 'subpath',
  base: '/essay/',
  env: { SITE_URL: 'https://example.org/essay/' },
};
/** Imported from ESSAY_SOURCE; its text is never part of the project. */
export const authors: Site = { name: 'authors', base: '/', content: path.join(tmpdir(), 'broadside-authors') };

/** An essay long enough to be split into parts, with more comments than fit on a page. */
export const book: Site = { name: 'book', base: '/', content: path.join(tmpdir(), 'broadside-book') };

/** Sites of every kind, which most tests read. */
export const sites: Site[] = [
  restatement,
  subpath,
  { name: 'awkward', base: '/', content: 'tests/fixtures/awkward' },
  // Aramaic: nobody is going to translate the interface into it.
  { name: 'one-point', base: '/', content: 'tests/fixtures/one-point', language: 'arc' },
  { name: 'arabic', base: '/', content: 'tests/fixtures/arabic', language: 'ar' },
  { name: 'spanish', base: '/', content: 'tests/fixtures/spanish', language: 'es' },
  { name: 'japanese', base: '/', content: 'tests/fixtures/japanese', language: 'ja' },
  book,
  ...(essaySource ? [authors] : []),
];

/** The restatement after an edit. */
export const nextEdition: Site = {
  ...restatement,
  name: 'next-edition',
  content: path.join(tmpdir(), 'broadside-next'),
};
/** A second edition of the restatement, with text moved, changed or removed. */
export const secondEdition: Site = {
  ...restatement,
  name: 'second-edition',
  content: path.join(tmpdir(), 'broadside-second-edition'),
};
/** All sites that are served, including one with text that has moved. */
export const servedSites: Site[] = [...sites, secondEdition];
/** The restatement, with a limit that makes it too large to be saved automatically. */
export const large: Site = { ...restatement, name: 'large', env: { SITE_OFFLINE: '0.2' } };
/** The large site after an edit. */
export const largeNext: Site = { ...nextEdition, name: 'large-next', env: { SITE_OFFLINE: '0.2' } };
/** The restatement, with saving for offline turned off. */
export const nothingSaved: Site = { ...restatement, name: 'nothing-saved', env: { SITE_OFFLINE: 'off' } };

/** A site built by an earlier release, as readers may still have it saved. It is unpacked from a fixture. */
export const earlier: Site = { name: 'earlier', base: '/', content: 'tests/fixtures/returning/essay' };
/** The earlier site's essay with a sentence added, built by the current code. */
export const earlierNext: Site = {
  ...earlier,
  name: 'earlier-next',
  content: path.join(tmpdir(), 'broadside-earlier'),
};

/** An essay with hostile points and comments. */
export const hostile: Site = { name: 'hostile', base: '/', content: path.join(tmpdir(), 'broadside-hostile') };

/** The restatement, built again with another time zone and locale. */
export const again: Site = { ...restatement, name: 'again', env: { TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8' } };

/** Returns the output folder of a site. */
export function folderOf(site: Site): string {
  return path.join(root, 'tests/.sites', site.name);
}

/**
 * Builds a site from scratch, with its own cache, so that no other build interferes.
 * @throws Error with the output of the command that failed
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
    node(['src/commands/permalinks.ts', ...decisions], { ESSAY_CONTENT: site.content });
  }
  const cacheDir = mkdtempSync(path.join(tmpdir(), 'broadside-cache-'));
  const config = { root, outDir: folderOf(site), cacheDir, logLevel: 'warn' };
  const code = `import { build } from 'astro'; await build(${JSON.stringify(config)});`;
  node(['--input-type=module', '--eval', code], { SITE_URL: '', ESSAY_CONTENT: site.content, ...site.env });
  rmSync(cacheDir, { recursive: true });
}

/** A sentence that the next edition adds. */
export const NEW_WORDS = 'Seven lanterns hang over the harbour.';

/** Copies one site's essay to another, and adds a sentence to a point and to the closing. */
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
  node(['src/commands/import.ts', source, '--out', authors.content, '--comments-at', '65,69'], {});
}

function node(args: string[], env: Record<string, string>) {
  const { status, output } = spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(output.join('').trim());
}
