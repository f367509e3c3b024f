import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { lightenCode, lightenGzip } from './lighten.ts';

/** The files beside the folders of an index that a page asks for; Pagefind writes interfaces of its own besides. */
const USED = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta)$/;
/** Of more parts of the index than this a query needs only some. */
const MANY = 4;

/**
 * Makes of an index as Pagefind writes it one that a page is quick with: without what no page asks for, lighter, and
 * with a list of what to fetch ahead.
 *
 * @param dir the folder of the index
 * @param tag what the index is told from others by
 * @param cache where what takes long is kept
 */
export async function refineIndex(dir: URL, tag: string, cache: string): Promise<void> {
  const entry: Entry = JSON.parse(await readText(new URL('pagefind-entry.json', dir)));
  const engines = new Set(Object.values(entry.languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`));
  const names = (await filesIn(dir)).toSorted();
  const used = names.filter((name) => USED.test(name) && (!name.startsWith('wasm.') || engines.has(name)));
  for (const name of names.filter((one) => !used.includes(one))) await rm(new URL(name, dir));
  const always = used.filter((name) => /^wasm\.|\.pf_meta$/.test(name));
  const parts = (await filesIn(new URL('index/', dir))).toSorted().map((name) => `index/${name}`);
  const isSmall = always.length + parts.length <= MANY;

  const code = new URL('pagefind.js', dir);
  await writeFile(code, await lightenCode(await readText(code)));
  // A large index is fetched in parts and its build takes long; there the few KB do not count.
  const heavy = isSmall ? [...engines, ...parts].map((name) => new URL(name, dir)) : [];
  for (const file of heavy) await writeFile(file, await lightenGzip(await readFile(file), cache));
  const preload = isSmall ? [...always, ...parts] : always;
  await writeFile(new URL('pagefind-entry.json', dir), JSON.stringify({ ...entry, tag, preload }));
}

/** What Pagefind says of an index. */
interface Entry {
  languages: Record<string, { wasm?: string }>;
}

async function filesIn(folder: URL): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function readText(file: URL): Promise<string> {
  return readFile(file, 'utf8');
}
