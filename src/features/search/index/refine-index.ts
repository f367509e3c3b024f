import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { lightenCode, lightenGzip } from './lighten.ts';

/** The top-level files of an index that pages request; Pagefind also writes its own user interfaces. */
const USED = /^(pagefind\.js|pagefind-entry\.json|wasm\..*|.*\.pf_meta)$/;
/** With more index files than this, a query needs only some of them. */
const MANY = 4;

/**
 * Optimises an index written by Pagefind for fast loading: removes files that no page requests, makes the others
 * smaller, and lists the files to preload.
 *
 * @param dir the folder of the index
 * @param tag identifies this version of the index
 * @param cache the folder for results that take long to compute
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
  // A large index is fetched in parts and takes long to build; saving a few KB does not matter there.
  const heavy = isSmall ? [...engines, ...parts].map((name) => new URL(name, dir)) : [];
  for (const file of heavy) await writeFile(file, await lightenGzip(await readFile(file), cache));
  const preload = isSmall ? [...always, ...parts] : always;
  await writeFile(new URL('pagefind-entry.json', dir), JSON.stringify({ ...entry, tag, preload }));
}

/** Pagefind's description of an index. */
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
