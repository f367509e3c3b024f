import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { refineIndex } from './refine-index.ts';

/** Refines an index of some parts, and returns the files that a page loads before the first query. */
async function preloadOf(parts: string[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadside-refine-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(path.join(folder, name), content);
  mkdirSync(path.join(folder, 'index'));
  write('pagefind.js', 'export const [init, options, search] = [];');
  write('pagefind-entry.json', JSON.stringify({ languages: { en: { wasm: 'en' } } }));
  write('pagefind.en.pf_meta', 'The list of pages');
  write('pagefind-ui.js', 'An interface of its own');
  for (const name of ['wasm.en.pagefind', ...parts]) write(name, gzipSync(name));
  await refineIndex(pathToFileURL(`${folder}/`), 'tag', path.join(folder, 'cache'));
  return JSON.parse(readFileSync(path.join(folder, 'pagefind-entry.json'), 'utf8')).preload;
}

const always = ['pagefind.en.pf_meta', 'wasm.en.pagefind'];

// First in this file, since the code of Zopfli runs once.
test('compressing an index leaves the handling of errors as it was', async () => {
  const events = ['uncaughtException', 'unhandledRejection'];
  const handlers = () => events.map((event) => process.listenerCount(event));
  const before = handlers();
  await preloadOf([]);
  expect(handlers()).toEqual(before);
});

test('all of a small index is loaded before the first query', async () => {
  const parts = ['index/en_a.pf_index', 'index/en_b.pf_index'];
  expect(await preloadOf(parts)).toEqual([...always, ...parts]);
});

test('of a large index only what every query needs is loaded before the first', async () => {
  expect(await preloadOf(Array.from({ length: 20 }, (_, i) => `index/en_${i}.pf_index`))).toEqual(always);
});
