import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';
import { languageOf } from '../../../words/define-words.ts';
import { InterfaceWords } from '../../../words/words.ts';
import { spellingsIn } from '../fold.ts';
import { indexPage, ownPassages } from './index-page.ts';
import { refineIndex } from './refine-index.ts';
import { serveIndex } from './serve-index.ts';

/**
 * Makes the index of the site with Pagefind, once its pages are built: every passage once, by its permalink.
 *
 * @param content the folder of the essay; what is in it is the tag of the index
 */
export function searchIndex(content: string): AstroIntegration {
  let cache: URL;
  let base: string;
  let tag: string;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        tag = await tagOf(content);
        updateConfig({ vite: { define: { 'import.meta.env.TEXT_TAG': JSON.stringify(tag) } } });
      },
      'astro:config:done': ({ config }) => {
        cache = new URL('pagefind/', config.cacheDir);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => serveIndex(server, 'dist/pagefind', () => tagOf(content)),
      'astro:build:done': async ({ dir, pages }) => {
        const addresses = pages.map(({ pathname }) => pathname).filter((address) => !COPIES.test(address));
        const language = await languageOf(content);
        await writeIndex({ dir, base, language, addresses, tag, cache });
      },
    },
  };
}

/** Pages that only repeat passages of others: parts of the essay, and comments about a point. */
const COPIES = /^parts\/|^\d+[a-z]*\/comments\//;

interface BuiltSite {
  /** Where it was built. */
  dir: URL;
  base: string;
  language: string;
  /** Paths of its pages, each with a slash at its end. */
  addresses: string[];
  tag: string;
  /** Where files are laid that nobody is served. */
  cache: URL;
}

/** @throws Error with what Pagefind says */
async function writeIndex({ dir: site, base, language, addresses, tag, cache }: BuiltSite) {
  const interfaceWords = new InterfaceWords(language);
  const feed = new URL('feed/', cache);
  rmSync(feed, { recursive: true, force: true });
  const spellings = new Set<string>();
  // One after the other, so that a large site is never held as a whole; and at once, since of thousands of files the
  // waiting takes twenty times as long as the reading.
  for (const address of addresses) {
    const page = new URL(`${address}index.html`, site);
    if (!existsSync(page)) continue;
    const passages = ownPassages(readFileSync(page, 'utf8'), { address, base, words: interfaceWords });
    if (passages.length === 0) continue;
    for (const { text } of passages) for (const word of spellingsIn(text)) spellings.add(word);
    // Named so that a folder is made only where pages share one; thousands of folders take longer than the files.
    const file = new URL(address.replace(/\/?$/, '.html').replace(/^\./, 'index.'), feed);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, indexPage(passages, language));
  }
  const dir = new URL('pagefind/', site);
  await pagefind('--site', fileURLToPath(feed), '--output-path', fileURLToPath(dir), '--silent');
  await refineIndex(dir, tag, fileURLToPath(cache));
  const words = new Set([...spellings].map((word) => word.toLowerCase()));
  writeFileSync(new URL('words.txt', dir), [...words].toSorted().join('\n'));
}

/** Runs Pagefind's command. Its service, which is given pages one by one, takes a third more of the processor. */
async function pagefind(...args: string[]) {
  const command = fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')));
  await promisify(execFile)(process.execPath, [command, ...args]);
}

/** A tag for what is in a folder; it changes with any file in it. */
async function tagOf(dir: string): Promise<string> {
  const hash = createHash('sha256');
  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  for (const file of files
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()) {
    hash.update(path.relative(dir, file)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 8);
}
