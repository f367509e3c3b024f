import { bytesOf, deleteCaches, type Edition, EDITION_PATH, type EditionFile } from './edition.ts';
import { readTabs } from './tabs.ts';

/** What is saved of an edition on the device. */
export interface SavedFiles {
  cacheName: string;
  /** The total size of the saved files, in bytes. */
  bytes: number;
  /** The files that could still be saved. */
  missing: EditionFile[];
  /** Whether the browser removed some of those that are saved without being asked for. */
  isPart: boolean;
}

/**
 * Reads what is saved on the device.
 *
 * @param scope the address of the site, with a trailing slash
 * @returns undefined if nothing is saved
 */
export async function readSaved(scope: string): Promise<SavedFiles | undefined> {
  const { current: cacheName } = await readTabs(scope);
  const list = cacheName && (await caches.match(scope + EDITION_PATH, { cacheName }));
  if (!list) return undefined;
  const { must, may, rest } = (await list.json()) as Edition;
  const addresses = new Set((await (await caches.open(cacheName)).keys()).map(({ url }) => url));
  const isKept = ([path]: EditionFile) => addresses.has(new URL(path, scope).href);
  return {
    cacheName,
    isPart: !must.every(isKept),
    bytes: bytesOf([...must, ...may, ...rest].filter(isKept)),
    missing: [...must, ...rest].filter((file) => !isKept(file)),
  };
}

/** Removes everything that is saved from this device, and unregisters the worker that saves it. */
export async function deleteSaved(scope: string) {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await registration?.unregister();
  await deleteCaches(scope);
}
