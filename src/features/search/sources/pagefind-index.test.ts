import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readQuery } from '#features/search/query/read-query.ts';
import type { Fragment } from './fragment-passages.ts';
import { openIndex } from './pagefind-index.ts';

/** The numbers of the pages that were read, and the words that were searched for. */
let read: number[];
let searched: (string | null)[];

beforeEach(() => {
  [read, searched] = [[], []];
  vi.stubGlobal('fetch', async () => Response.json({ preload: [] }));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Opens an index whose pages have one paragraph each. Pagefind finds pages that have all words. */
function openIndexOf(texts: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadside-pagefind-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const code = path.join(folder, 'pagefind/pagefind.js');
  const pagefind = {
    options: async () => {},
    init: async () => {},
    async search(words: string | null) {
      searched.push(words);
      const found = [...texts.keys()].filter((i) => !words || words.split(' ').every((one) => texts[i]!.includes(one)));
      return {
        results: found.map((i) => ({ id: String(i), data: async () => (read.push(i), fragmentOf(i, texts[i]!)) })),
      };
    },
  };
  vi.stubGlobal('pagefind', pagefind);
  mkdirSync(path.dirname(code));
  const provide = () => writeFileSync(code, 'export const { options, init, search } = globalThis.pagefind;');
  return { index: openIndex(pathToFileURL(`${folder}/`).href), provide };
}

function openedIndexOf(texts: string[]) {
  const { index, provide } = openIndexOf(texts);
  provide();
  return index;
}

function fragmentOf(i: number, text: string): Fragment {
  const id = `p${i + 1}`;
  const place = { id, title: 'A point', badge: String(i + 1), sheet: '', position: i + 1 };
  return {
    url: `/${i + 1}.html`,
    raw_content: text,
    anchors: [{ id: `${id}.1`, title: 'A paragraph', location: 0 }],
    locations: [],
    meta: { places: JSON.stringify([place]) },
  };
}

const pages = (count: number, text: string) => Array.from({ length: count }, () => text);

describe('a search', () => {
  test('for a word that is everywhere reads a good choice of pages, but not hundreds', async () => {
    const found = await openedIndexOf(pages(300, 'a bridge')).find(readQuery('bridge'));
    expect(found.length).toBeGreaterThan(7);
    expect(read.length).toBeLessThan(30);
  });

  test('leaves out stop words, unless there are no others', async () => {
    const index = openedIndexOf(['the bridge', 'to be']);
    await index.find(readQuery('the bridge'));
    await index.find(readQuery('to be'));
    expect(searched).toEqual(['bridge', 'to be']);
  });

  test('for words that no passage has together finds those with some of them', async () => {
    const found = await openedIndexOf(['a stone', 'a bridge', 'a mill']).find(readQuery('stone bridge'));
    expect(found.map(({ text }) => text)).toEqual(['a stone', 'a bridge']);
  });

  test('for one word, or for words that a passage has together, is one search', async () => {
    const index = openedIndexOf(['a stone bridge', 'a bridge']);
    await index.find(readQuery('stone bridge'));
    await index.find(readQuery('mill'));
    expect(searched).toEqual(['stone bridge', 'mill']);
  });
});

test('an index that could not be loaded is not requested again at the next letter, but a while later', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { index, provide } = openIndexOf(['a bridge']);
  await expect(index.find(readQuery('br'))).rejects.toThrow();
  provide();
  vi.advanceTimersByTime(500);
  await expect(index.find(readQuery('bri'))).rejects.toThrow();
  vi.advanceTimersByTime(30_000);
  expect(await index.find(readQuery('brid'))).toHaveLength(1);
});
