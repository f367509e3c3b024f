import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
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
  let cache: string;
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
        cache = fileURLToPath(new URL('pagefind/', config.cacheDir));
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
  cache: string;
}

/** @throws Error with what Pagefind says of a page that it cannot read */
async function writeIndex({ dir: site, base, language, addresses, tag, cache }: BuiltSite) {
  const interfaceWords = new InterfaceWords(language);
  const dir = new URL('pagefind/', site);
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
  const words = new Set<string>();
  // One after the other, so that a large site is never held as a whole.
  for (const address of addresses.toSorted()) {
    const html = await readFile(new URL(`${address}index.html`, site), 'utf8').catch(() => '');
    const passages = ownPassages(html, { address, base, words: interfaceWords });
    if (passages.length === 0) continue;
    for (const { text } of passages) for (const word of spellingsIn(text)) words.add(word.toLowerCase());
    const result = await index.addHTMLFile({ url: `/${address}`, content: indexPage(passages, language) });
    if (result.errors.length > 0) throw new Error(`Pagefind cannot read /${address}: ${result.errors.join(' ')}`);
  }
  // It writes the files itself: sending them here to be written takes it longer than all else.
  const { errors: unwritten } = await index.writeFiles({ outputPath: fileURLToPath(dir) });
  if (unwritten.length > 0) throw new Error(`Pagefind wrote no index: ${unwritten.join(' ')}`);
  await close();
  await refineIndex(dir, tag, cache);
  await writeFile(new URL('words.txt', dir), [...words].toSorted().join('\n'));
}

/** A tag for what is in a folder; it changes with any file in it. */
async function tagOf(dir: string): Promise<string> {
  const hash = createHash('sha256');
  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  for (const file of files
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()) {
    hash.update(path.relative(dir, file)).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 8);
}
