import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { editEdition, editWords, WITHDRAWN } from './edit-edition.ts';
import { writeHostileEssay } from './fixtures/hostile/write.ts';
import { writeMadeEssay } from './made-essay.ts';
import { isFullMatrix } from './matrix.ts';

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
export const retelling: Site = { name: 'retelling', base: '/', content: 'content' };
/** The retelling, served under a path of its host. */
export const subpath: Site = {
  ...retelling,
  name: 'subpath',
  base: '/essay/',
  env: { SITE_URL: 'https://example.org/essay/' },
};
/** Imported from ESSAY_SOURCE; its text is never part of the project. */
export const authors: Site = {
  name: 'authors',
  base: '/',
  content: temporary('authors'),
  env: { SITE_URL: 'https://example.org/' },
};
/** An essay with everything that Markdown and front matter allow. */
export const awkward: Site = { name: 'awkward', base: '/', content: 'tests/fixtures/awkward' };
/** The shortest essay, in a language that nobody is going to translate the interface into: Aramaic. */
export const onePoint: Site = { name: 'one-point', base: '/', content: 'tests/fixtures/one-point', language: 'arc' };
export const arabic: Site = {
  name: 'arabic',
  base: '/',
  content: 'tests/fixtures/arabic',
  language: 'ar',
  env: { SITE_URL: 'https://example.org/' },
};
export const spanish: Site = { name: 'spanish', base: '/', content: 'tests/fixtures/spanish', language: 'es' };
/** An essay in a script without spaces between words. */
export const japanese: Site = { name: 'japanese', base: '/', content: 'tests/fixtures/japanese', language: 'ja' };
/** An essay long enough to be split into parts, with more comments than fit on a page. */
export const book: Site = {
  name: 'book',
  base: '/',
  content: temporary('book'),
  env: { SITE_URL: 'https://example.org/' },
};

/** The name of the only site to test, if one was chosen: `npm run test:site -- reflow arabic`. */
const chosen = process.env['TEST_SITE'] || undefined;
const ifChosen = ({ name }: Site) => !chosen || name === chosen;

const kinds = [retelling, subpath, awkward, onePoint, arabic, japanese, book];
if (isFullMatrix || chosen === spanish.name) kinds.push(spanish);
if (essaySource) kinds.push(authors);
/** Sites of every kind, which most tests read. */
export const sites: Site[] = kinds.filter(ifChosen);
/** The sites whose pages differ in more than the path they are served under. */
export const distinctSites: Site[] = sites.filter((site) => site !== subpath);
/** Sites that together have every kind of page and of element, in both directions. */
export const variedSites: Site[] = sites.filter((site) => [retelling, awkward, arabic, book].includes(site));
/** The retelling and, if there is a source for it, the authors' text. */
export const realEssays: Site[] = sites.filter((site) => site === retelling || site === authors);

/** Returns the sites for a slow test: all in the full matrix, and a selection otherwise. */
export function selectSites(all: Site[], selection: Site[]): Site[] {
  return all.filter((site) => ifChosen(site) && (isFullMatrix || chosen || selection.includes(site)));
}

/** The retelling after an edit. */
export const nextEdition: Site = { ...retelling, name: 'next-edition', content: temporary('next-edition') };
/** A second edition of the retelling, with text moved, changed or removed, and a feed. */
export const secondEdition: Site = {
  ...retelling,
  name: 'second-edition',
  content: temporary('second-edition'),
  env: { SITE_URL: 'https://example.org/' },
};
/** An edition of the retelling with 50 random edits. */
export const edited: Site = { ...retelling, name: 'edited', content: temporary('edited') };
/** Sites of every kind, and one with text that has moved. */
export const servedSites: Site[] = [...sites, ...[secondEdition].filter(ifChosen)];
/** The retelling, with a limit that makes it too large to be saved automatically. */
export const large: Site = { ...retelling, name: 'large', env: { SITE_OFFLINE: '0.2' } };
/** The large site after an edit. */
export const largeNext: Site = { ...large, name: 'large-next', content: temporary('large-next') };
/** The retelling, with saving for offline turned off. */
export const nothingSaved: Site = { ...retelling, name: 'nothing-saved', env: { SITE_OFFLINE: 'off' } };

/** A site built by an earlier release, as readers may still have it saved. It is unpacked from a fixture. */
export const earlier: Site = { name: 'earlier', base: '/', content: 'tests/fixtures/returning/essay' };
/** The earlier site's essay with a sentence added, built by the current code. */
export const earlierNext: Site = { ...earlier, name: 'earlier-next', content: temporary('earlier-next') };

/** An essay with hostile points and comments. */
export const hostile: Site = { name: 'hostile', base: '/', content: temporary('hostile') };

/** The retelling under a path, built again with another time zone and locale. */
export const again: Site = {
  ...subpath,
  name: 'again',
  env: { ...subpath.env, TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8' },
};

/** Every site that the tests build. */
export const allSites: Site[] = [
  ...kinds,
  secondEdition,
  nextEdition,
  large,
  ...(isFullMatrix ? [largeNext, edited] : []),
  nothingSaved,
  earlier,
  earlierNext,
  hostile,
  again,
];

/** Returns the output folder of a site. */
export function folderOf(site: Site): string {
  return path.join(root, 'tests/.sites', site.name);
}

/** The error of a build whose temporary file in `.astro/` another build has just renamed. */
const COLLISION = /ENOENT.*rename '.*\.astro.content-assets\.mjs\.tmp'/;

/**
 * Builds sites, two at a time.
 * @returns the sites that failed, with the output of the command that did
 */
export async function buildSites(wanted: Site[]): Promise<Map<Site, string>> {
  const waiting = [...wanted];
  const failed = new Map<Site, string>();
  const buildNext = async () => {
    for (let site = waiting.shift(); site; site = waiting.shift()) {
      await buildSite(site)
        .catch((error: Error) => (COLLISION.test(error.message) ? buildSite(site!) : Promise.reject(error)))
        .catch((error: Error) => failed.set(site!, error.message));
    }
  };
  await Promise.all([buildNext(), buildNext()]);
  return failed;
}

/**
 * Builds a site from scratch, with a cache of its own, so that no other build interferes.
 * @throws Error with the output of the command that failed
 */
export async function buildSite(site: Site) {
  rmSync(folderOf(site), { recursive: true, force: true });
  if (site === earlier) return unpackEarlier();
  await writeContent(site);
  const cacheDir = mkdtempSync(path.join(tmpdir(), 'broadside-cache-'));
  // The search engine takes seconds to compress. `again` shares no results, since it is compared byte by byte.
  if (site !== again) symlinkSync(shared('.zopfli'), path.join(cacheDir, 'zopfli'));
  const config = { root, outDir: folderOf(site), cacheDir, logLevel: 'warn' };
  const code = `import { build } from 'astro'; await build(${JSON.stringify(config)});`;
  await node(['--input-type=module', '--eval', code], {
    SITE_URL: '',
    ESSAY_CONTENT: site.content,
    // Node compiles Astro's code once for all builds.
    NODE_COMPILE_CACHE: shared('.compiled'),
    ...site.env,
  });
  rmSync(cacheDir, { recursive: true });
}

/** Writes the content folder of a site whose essay is not in the repository. */
async function writeContent(site: Site) {
  if (site === authors) await importAuthors(essaySource!);
  if (site === book) writeMadeEssay(book.content, { points: 120, paragraphs: 6, comments: 250 });
  if (site === hostile) writeHostileEssay(hostile.content);
  if (site === nextEdition || site === largeNext) addWords(retelling, site, 'points/05-dissent-as-love.md');
  if (site === earlierNext) addWords(earlier, earlierNext, 'points/2.md');
  if (site === edited) {
    editWords(path.join(root, retelling.content), site.content, 50);
    await node(['src/commands/permalinks.ts'], { ESSAY_CONTENT: site.content });
  }
  if (site === secondEdition) {
    editEdition(path.join(root, retelling.content), site.content);
    const decisions = WITHDRAWN.flatMap((id) => ['--withdraw', id]);
    await node(['src/commands/permalinks.ts', ...decisions], { ESSAY_CONTENT: site.content });
  }
}

/** Returns a folder for what builds share: compressed files, named after what was compressed, or compiled code. */
function shared(name: string): string {
  const folder = path.join(root, 'tests/.sites', name);
  mkdirSync(folder, { recursive: true });
  return folder;
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
export async function importAuthors(source: string) {
  rmSync(authors.content, { recursive: true, force: true });
  await node(['src/commands/import.ts', source, '--out', authors.content, '--comments-at', '65,69'], {});
}

/** @throws Error with the output of Node */
async function node(args: string[], env: Record<string, string>) {
  try {
    await promisify(execFile)(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${stdout}${stderr}`.trim(), { cause: error });
  }
}

/** Returns a folder for a content folder that the tests write. */
function temporary(name: string): string {
  return path.join(tmpdir(), `broadside-${name}`);
}
