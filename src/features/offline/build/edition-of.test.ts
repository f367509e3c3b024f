import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Edition, EditionFile } from '#features/offline/edition.ts';
import { editionOf } from './edition-of.ts';

const page = (next?: string) => `<h1>A page</h1>${next ? `<a class="on" href="${next}" rel="next">Next</a>` : ''}`;

/** A built site of 5 KB: its files, or their sizes in bytes. */
const site: Record<string, string | number> = {
  '404.html': page(),
  'index.html': page('#contents'),
  '1/index.html': page('/essay/2/'),
  '2/index.html': page('/essay/closing/#closing'),
  'closing/index.html': page(),
  'about/index.html': page(),
  'not-saved/index.html': page(),
  'search/index.html': page(),
  '_astro/page.css': 1_000,
  'archivo.woff2': 1_000,
  'pagefind/pagefind.js': 1_000,
  'pagefind/index/en.pf_index': 1_000,
  'media/mill.png': 1_000,
  'edition.json': '{}',
  'service-worker.js': '',
};

/** Lists a site's files, with changes; by default, one that is saved whole. */
async function editionWith(changes: typeof site = {}, mostBytes = 1e6, needsIndex = true): Promise<Edition> {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadside-edition-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries({ ...site, ...changes })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), typeof content === 'string' ? content : new Uint8Array(content));
  }
  return editionOf({ folder, base: '/essay/', worker: 'worker', needsIndex }, mostBytes);
}

const pathsOf = (files: EditionFile[]) => files.map(([file]) => file);

const pages = ['', '1/', '2/', '404.html', 'about/', 'closing/', 'not-saved/', 'search/'];
const later = ['1/', '2/', 'closing/'];
const index = ['pagefind/index/en.pf_index', 'pagefind/pagefind.js'];
const styles = ['_astro/page.css', 'archivo.woff2'];

test('an essay is saved whole: its pages, styles, fonts and search together, and its images if they can be', async () => {
  const { must, may, rest, next } = await editionWith();
  expect(pathsOf(must).toSorted()).toEqual([...pages, ...styles, ...index].toSorted());
  expect(pathsOf(may)).toEqual(['media/mill.png']);
  expect([rest, next]).toEqual([[], {}]);
});

test('the index is not saved where search does without it', async () => {
  const { must, may, rest } = await editionWith({}, 1e6, false);
  expect(pathsOf([...must, ...may, ...rest]).toSorted()).toEqual([...pages, ...styles, 'media/mill.png'].toSorted());
});

describe('of a large essay', () => {
  test('the first page, the site’s own pages and the styles are saved, and the rest as it is read', async () => {
    const { must, may, rest } = await editionWith({}, 3_000);
    const first = pages.filter((name) => !later.includes(name));
    expect(pathsOf(must).toSorted()).toEqual([...first, ...styles].toSorted());
    expect(pathsOf(rest).toSorted()).toEqual([...later, ...index].toSorted());
    expect(pathsOf(may)).toEqual(['media/mill.png']);
  });

  test('the page that follows each page is known, so that it can be saved with it', async () => {
    const { next } = await editionWith({}, 3_000);
    expect(next).toEqual({ '1/': '2/', '2/': 'closing/' });
  });
});

test('an essay is as large as what it needs, whatever images it has', async () => {
  const { rest, may } = await editionWith({ 'media/hill.png': 100_000 }, 50_000);
  expect(rest).toEqual([]);
  expect(pathsOf(may)).toEqual(['media/hill.png', 'media/mill.png']);
});

test('a photograph is saved with the essay, and a long recording is not', async () => {
  const { must, may } = await editionWith({ 'media/hill.jpg': 400_000, 'reading.mp3': 4_000_000 });
  expect(pathsOf(may)).toEqual(['media/hill.jpg', 'media/mill.png']);
  expect(pathsOf(must)).not.toContain('reading.mp3');
});

test('files for the host are not saved', async () => {
  const { must, may } = await editionWith({ '.nojekyll': '', '.well-known/security.txt': 'Contact' });
  expect(pathsOf([...must, ...may]).filter((file) => file.includes('.well') || file.includes('.no'))).toEqual([]);
});

test('cards and files for search engines are not saved', async () => {
  const others = { 'cards/essay.png': 1_000, 'sitemap.xml': '<urlset/>', 'robots.txt': 'User-agent: *' };
  const { must, may, rest } = await editionWith(others);
  expect(pathsOf([...must, ...may, ...rest]).filter((file) => file in others)).toEqual([]);
});

test('a page is saved however large it is', async () => {
  const { must } = await editionWith({ '2/index.html': 3_000_000 }, 10e6);
  expect(pathsOf(must)).toContain('2/');
});

test('a file has another digest only if it changed, and the list names files in one order on every system', async () => {
  const [before, after] = [await editionWith(), await editionWith({ '1/index.html': page('/essay/closing/') })];
  const changed = before.must.filter(([, sha256], i) => sha256 !== after.must[i]![1]);
  expect(pathsOf(changed)).toEqual(['1/']);
  const urls = before.must.map(([file]) => file.replace(/\/$/, '/index.html') || 'index.html');
  expect(urls).toEqual(urls.toSorted());
});
