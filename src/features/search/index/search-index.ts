import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { languageOf } from '../../../words/define-words.ts';
import { InterfaceWords } from '../../../words/words.ts';
import { wordsOf } from '../fold.ts';
import { indexPage, ownPassages } from './index-page.ts';
import { lightenCode, lightenGzip } from './lighten.ts';
import { serveIndex } from './serve-index.ts';

/** The files of Pagefind that a page asks for; it makes interfaces of its own besides. */
const USED = /^(pagefind\.js|pagefind-entry\.json|wasm\.|.*\.pf_(meta|index|fragment|filter)$)/;

/**
 * Makes the index of the site with Pagefind, once its pages are built: every passage once, by its permalink.
 *
 * @param content the folder of the essay; what is in it is the tag of the index
 */
export function searchIndex(content: string): AstroIntegration {
  let cache: string;
  let base: string;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        updateConfig({ vite: { define: { 'import.meta.env.TEXT_TAG': JSON.stringify(await tagOf(content)) } } });
      },
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('pagefind/', config.cacheDir));
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server }) => serveIndex(server, 'dist/pagefind', () => tagOf(content)),
      'astro:build:done': async ({ dir, pages }) => {
        const addresses = pages.map(({ pathname }) => pathname).filter((address) => !COPIES.test(address));
        const language = await languageOf(content);
        await writeIndex({ dir, base, language, addresses, tag: await tagOf(content), cache });
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
    for (const { text: passage } of passages) for (const word of wordsIn(passage)) words.add(word);
    const result = await index.addHTMLFile({ url: `/${address}`, content: indexPage(passages, language) });
    if (result.errors.length > 0) throw new Error(`Pagefind cannot read /${address}: ${result.errors.join(' ')}`);
  }
  const { files } = await index.getFiles();
  await close();
  const entry = JSON.parse(text(files.find((file) => file.path === 'pagefind-entry.json')!.content));
  const wasm = new Set(
    Object.values<{ wasm?: string }>(entry.languages).map((one) => `wasm.${one.wasm ?? 'unknown'}.pagefind`),
  );
  const used = files.filter(
    (file) => USED.test(path.basename(file.path)) && (!file.path.startsWith('wasm.') || wasm.has(file.path)),
  );
  const preload = used.map((file) => file.path).filter((name) => /^wasm|\.pf_(meta|index)$/.test(name));
  const write = async (name: string, content: string | Uint8Array) => {
    await mkdir(new URL('.', new URL(name, dir)), { recursive: true });
    await writeFile(new URL(name, dir), content);
  };
  for (const file of used) {
    if (file.path === 'pagefind.js') await write(file.path, await lightenCode(text(file.content)));
    // A large index is fetched in parts and its build takes long; there the few KB do not count.
    else if (preload.length <= MANY && /^wasm\.|\.pf_index$/.test(file.path))
      await write(file.path, await lightenGzip(file.content, cache));
    else await write(file.path, file.content);
  }
  await write(
    'pagefind-entry.json',
    JSON.stringify({
      ...entry,
      tag,
      preload: preload.length <= MANY ? preload : preload.filter((name) => !name.endsWith('.pf_index')),
    }),
  );
  await write('words.txt', [...words].toSorted().join('\n'));
}

/** Of more parts of the index than this a query needs only some. */
const MANY = 4;

function wordsIn(passage: string): string[] {
  return wordsOf(passage).map(({ start, end }) => passage.slice(start, end).toLowerCase());
}

function text(content: Uint8Array): string {
  return new TextDecoder().decode(content);
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
