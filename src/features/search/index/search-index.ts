import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';
import { sharedContent } from '#content-files/bridge.ts';
import { Messages } from '#i18n/messages.ts';
import { basePath } from '#routes.ts';
import { Vocabulary } from '#text/vocabulary.ts';
import { spellingsIn } from '#text/words.ts';
import { indexPage } from './index-page.ts';
import { type ListedPage, listPassages } from './list-passages.ts';
import { refineIndex } from './refine-index.ts';
import { serveIndex } from './serve-index.ts';

/** Builds the site's index with Pagefind after the pages are built. Each passage is indexed once, by its permalink. */
export function searchIndex(): AstroIntegration {
  let caches: URL;
  let base: string;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'preview') return;
        const { tag } = sharedContent();
        updateConfig({ vite: { define: { 'import.meta.env.TEXT_TAG': JSON.stringify(tag) } } });
      },
      'astro:config:done': ({ config }) => {
        caches = config.cacheDir;
        base = basePath(config.base);
      },
      'astro:server:setup': ({ server }) => serveIndex(server, 'dist/pagefind', () => sharedContent().tag),
      'astro:build:done': async ({ dir }) => {
        const content = sharedContent();
        const { language, tag } = content;
        const pages = listPassages(content, base, new Messages(language));
        await writeIndex({ dir, pages, language, tag, caches });
      },
    },
  };
}

interface BuiltSite {
  /** The folder it was built into. */
  dir: URL;
  pages: Iterable<ListedPage>;
  language: string;
  tag: string;
  /** Astro's folder for caches. */
  caches: URL;
}

/** @throws Error with Pagefind's message */
async function writeIndex({ dir: site, pages, language, tag, caches }: BuiltSite) {
  const feed = new URL('passages/', caches);
  rmSync(feed, { recursive: true, force: true });
  const words = new Vocabulary();
  // Synchronously, since with thousands of files waiting takes twenty times as long as writing.
  for (const { path, passages } of pages) {
    if (passages.length === 0) continue;
    for (const { text } of passages) for (const word of spellingsIn(text)) words.add(word);
    // Named so that only pages that share a folder need one; thousands of folders take longer to create than the files.
    const file = new URL(path.replace(/\/?$/, '.html').replace(/^\./, 'index.'), feed);
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, indexPage(passages, language));
  }
  const dir = new URL('pagefind/', site);
  await pagefind('--site', fileURLToPath(feed), '--output-path', fileURLToPath(dir), '--silent');
  await refineIndex(dir, tag, fileURLToPath(new URL('zopfli/', caches)));
  writeFileSync(new URL('words.txt', dir), words.toList().join('\n'));
}

/** Runs Pagefind's command. Its service, which takes pages one by one, uses a third more CPU time. */
async function pagefind(...args: string[]) {
  const command = fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')));
  await promisify(execFile)(process.execPath, [command, ...args]);
}
