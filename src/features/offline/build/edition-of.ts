import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { bytesOf, type Edition, EDITION_PATH, type EditionFile, WORKER_PATH } from '#features/offline/edition.ts';
import { CARDS_PATH, ESSAY_PATH, FEED_PATH, LICENCES_PATH, ROBOTS_PATH, SITE_PAGES, SITEMAP_PATH } from '#routes.ts';

/** Files that a page may need; all others may be missing, such as host settings that the host does not serve. */
const NEEDED = /(^|\/|\.html)$|^_astro\/|\.woff2$/;
/** Files for the host, such as `.nojekyll`; many hosts refuse them. */
const HIDDEN = /(^|\/)\./;
/** Files that no page shows: for search engines, other sites and apps, and licences. */
const FOR_OTHERS = [CARDS_PATH, FEED_PATH, LICENCES_PATH, SITEMAP_PATH, ROBOTS_PATH];
/** Maximum size, in bytes, of a file that is saved without being needed. */
const LARGEST = 1_000_000;
/** Pages that are saved from the start, even for a large essay. */
const SHELL = [ESSAY_PATH, ...SITE_PAGES];
const INDEX = /^pagefind\//;

/** What an edition is made from. */
interface BuiltSite {
  /** The folder it was built into. */
  folder: string;
  /** The path it is served under, with a trailing slash. */
  base: string;
  /** A digest of its service worker. */
  worker: string;
  /** Whether search needs the index; otherwise the index is not saved. */
  needsIndex: boolean;
}

/**
 * Lists the files of a built site that a device saves; feed readers keep the feed themselves.
 *
 * @param mostBytes the largest site to save whole without being asked, in bytes; pages of a larger one are saved as
 * they are read
 */
export async function editionOf({ folder, base, worker, needsIndex }: BuiltSite, mostBytes: number): Promise<Edition> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const urls = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'))
    .filter((url) => url !== EDITION_PATH && url !== WORKER_PATH && !HIDDEN.test(url))
    .filter((url) => !FOR_OTHERS.some((other) => url.startsWith(other)))
    .filter((url) => needsIndex || !INDEX.test(url))
    .toSorted();
  const files: EditionFile[] = [];
  const next: Edition['next'] = {};
  for (const url of urls) {
    // Synchronously: with thousands of files, waiting takes twenty times as long as reading.
    const bytes = readFileSync(path.join(folder, url));
    const address = url.replace(/(^|\/)index\.html$/, '$1');
    files.push([address, createHash('sha256').update(bytes).digest('base64'), bytes.length]);
    const href = isPage(address) && hrefOfNext(bytes.toString());
    if (href) next[address] = href.slice(base.length);
  }
  const needed = files.filter(isNeeded);
  const may = files.filter((file) => !isNeeded(file) && file[2] <= LARGEST);
  if (bytesOf(needed) <= mostBytes) return { worker, must: needed, may, rest: [], next: {} };
  return { worker, must: needed.filter((file) => !isLater(file)), may, rest: needed.filter(isLater), next };
}

function isNeeded([address]: EditionFile): boolean {
  return NEEDED.test(address) || INDEX.test(address);
}

/** Returns whether a file of a large essay is saved only on demand. */
function isLater([address]: EditionFile): boolean {
  return INDEX.test(address) || (isPage(address) && !SHELL.includes(address));
}

function isPage(address: string): boolean {
  return /(^|\/|\.html)$/.test(address);
}

/** Returns the address of a page's link to the next page, without the id on it; empty if it leads within the page. */
function hrefOfNext(html: string): string | undefined {
  const link = /<a [^>]*\brel="next"[^>]*>/.exec(html)?.[0] ?? '';
  return /\bhref="([^"#]*)/.exec(link)?.[1];
}
