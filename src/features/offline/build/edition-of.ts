import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { bytesOf, type Edition, EDITION_PATH, type EditionFile, WORKER_PATH } from '../edition.ts';

/** What a page may need; all else may be missing, such as settings of the host that it does not serve. */
const NEEDED = /(^|\/|\.html)$|^(_astro|pagefind)\/|\.woff2$/;
/** Bytes of the largest file that is saved without being needed. */
const LARGEST = 1_000_000;
/** Pages that an essay of any size begins or ends with. */
const SHELL = /^(404\.html|((not-saved|about|search)\/)?)$/;
const INDEX = /^pagefind\//;

/** What an edition is made from. */
export interface BuiltSite {
  /** The folder it was built into. */
  folder: string;
  /** The path it is served under, with a slash at its end. */
  base: string;
  /** A digest of its service worker. */
  worker: string;
}

/**
 * The list of all files of a built site.
 *
 * @param mostBytes how much is saved unasked; of a larger site, pages are saved as they are read
 */
export async function editionOf({ folder, base, worker }: BuiltSite, mostBytes: number): Promise<Edition> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const urls = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'))
    .filter((url) => url !== EDITION_PATH && url !== WORKER_PATH)
    .toSorted();
  const files: EditionFile[] = [];
  const next: Edition['next'] = {};
  for (const url of urls) {
    // At once: of thousands of files, the waiting takes twenty times as long as the reading.
    const bytes = readFileSync(path.join(folder, url));
    const address = url.replace(/(^|\/)index\.html$/, '$1');
    files.push([address, createHash('sha256').update(bytes).digest('base64'), bytes.length]);
    const href = isPage(address) && hrefOfNext(bytes.toString());
    if (href) next[address] = href.slice(base.length);
  }
  const needed = files.filter(([address]) => NEEDED.test(address));
  const may = files.filter(([address, , bytes]) => !NEEDED.test(address) && bytes <= LARGEST);
  if (bytesOf(needed) <= mostBytes) return { worker, must: needed, may, rest: [], next: {} };
  return { worker, must: needed.filter((file) => !isLater(file)), may, rest: needed.filter(isLater), next };
}

/** Whether a file of a large essay is saved only once it is wanted. */
function isLater([address]: EditionFile): boolean {
  return INDEX.test(address) || (isPage(address) && !SHELL.test(address));
}

function isPage(address: string): boolean {
  return /(^|\/|\.html)$/.test(address);
}

/** Where a page's link to the one after it leads. */
function hrefOfNext(html: string): string | undefined {
  const link = /<a [^>]*\brel="next"[^>]*>/.exec(html)?.[0] ?? '';
  return /\bhref="([^"#]+)"/.exec(link)?.[1];
}
