import { cachePrefix, type Edition, EDITION_PATH, type EditionFile } from '#features/offline/edition.ts';
import { failureOf, readFailures, writeFailures } from '#features/offline/save-failure.ts';
import { FileDiffers, fetchFile, saveFile } from '#features/offline/save-file.ts';
import { readTabs } from '#features/offline/tabs.ts';
import { cacheName, editionIn, find, listAddress, scope } from './saved-edition.ts';

declare const self: ServiceWorkerGlobalScope;
declare const EDITION_SHA256: string;
/** How many files are fetched at the same time: few, since the first that fails ends the saving. */
const LANES = 4;

/**
 * Saves what is not yet saved of this edition. If that can never succeed, it stops at once and is not tried again until
 * the reader asks for it; if the network fails, the next attempt goes on from there.
 */
export async function saveEdition() {
  const all = await readFailures(scope);
  const failures = all.filter(({ edition }) => edition !== EDITION_SHA256);
  // The list alone is always asked for again, since it may only be late.
  if (all.some(({ edition, path }) => edition === EDITION_SHA256 && path !== EDITION_PATH))
    throw new Error('failed before');
  const { current } = await readTabs(scope);
  const isNew = current !== cacheName;
  const before = await editionIn(current);
  const had = new Map(before && [...before.must, ...before.rest].map(([path, sha256]) => [path, sha256]));
  if (current) had.set(EDITION_PATH, current.slice(cachePrefix(scope).length));
  const waiting: EditionFile[] = [];
  try {
    // Also a test: a device without space even for this is asked for no file.
    await writeFailures(scope, all);
    const cache = await caches.open(cacheName);
    const list = await fetchFile(scope, [EDITION_PATH, EDITION_SHA256, 0]);
    const { must, may, rest } = (await list.clone().json()) as Edition;
    const isKept = async ([path]: EditionFile) => Boolean(await find(scope + path, current));
    const save = async (file: EditionFile) => {
      const address = scope + file[0];
      if (await find(address)) return;
      const same = had.get(file[0]) === file[1] && (await find(address, current));
      await (same ? cache.put(address, same) : saveFile(cache, scope, file));
    };
    // If all of a large essay is saved, all of the new edition is saved; otherwise only what was saved before.
    const hasAll = before?.rest.length && (await Promise.all(before.rest.map(isKept))).every(Boolean);
    const again = await Promise.all(rest.map(async (file) => (hasAll || (await isKept(file)) ? [file] : [])));
    waiting.push(...must, ...again.flat());
    const saveNext = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) await save(file);
    };
    await Promise.all(Array.from({ length: LANES }, saveNext));
    await Promise.allSettled(may.map(save));
    await cache.put(listAddress, list);
    if (isNew) await writeFailures(scope, []);
  } catch (error) {
    waiting.length = 0;
    // The host is still being updated if it has a file of the edition before, or has another edition than the saved one.
    const isOther =
      error instanceof FileDiffers && (isNew ? had.get(error.path) === error.sha256 : error.path === EDITION_PATH);
    const failure = isOther ? undefined : failureOf(error, EDITION_SHA256);
    if (failure) {
      // Of an edition that is read, what is left is kept.
      if (isNew) await caches.delete(cacheName);
      await writeFailures(scope, [...failures, failure]);
    }
    throw error;
  } finally {
    const open = await self.clients.matchAll({ includeUncontrolled: true });
    for (const client of open) client.postMessage('saved');
  }
}
