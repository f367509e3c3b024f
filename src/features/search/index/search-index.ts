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
 * Builds the site's index with Pagefind after the pages are built. Each passage is indexed once, by its permalink.
 *
 * @param content the folder of the essay; the index's tag is a hash of its contents
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

/** Pages that only repeat passages of other pages: parts of the essay, and comments on a point. */
const COPIES = /^parts\/|^\d+[a-z]*\/comments\//;

interface BuiltSite {
  /** The folder it was built into. */
  dir: URL;
  base: string;
  language: string;
  /** Paths of its pages, each with a trailing slash. */
  addresses: string[];
  tag: string;
  /** A folder for files that are not served. */
  cache: URL;
}

/** @throws Error with Pagefind's message */
async function writeIndex({ dir: site, base, language, addresses, tag, cache }: BuiltSite) {
  const interfaceWords = new InterfaceWords(language);
  const feed = new URL('feed/', cache);
  rmSync(feed, { recursive: true, force: true });
  const spellings = new Set<string>();
  // One page at a time, so that a large site is never in memory as a whole; and synchronously, since with thousands of
  // files waiting takes twenty times as long as reading.
  for (const address of addresses) {
    const page = new URL(`${address}index.html`, site);
    if (!existsSync(page)) continue;
    const passages = ownPassages(readFileSync(page, 'utf8'), { address, base, words: interfaceWords });
    if (passages.length === 0) continue;
    for (const { text } of passages) for (const word of spellingsIn(text)) spellings.add(word);
    // Named so that only pages that share a folder need one; thousands of folders take longer to create than the files.
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

/** Runs Pagefind's command. Its service, which takes pages one by one, uses a third more CPU time. */
async function pagefind(...args: string[]) {
  const command = fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')));
  await promisify(execFile)(process.execPath, [command, ...args]);
}

/** Returns a tag for the contents of a folder; it changes when any file in the folder does. */
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
