import { cachePrefix, type Edition, EDITION_PATH } from '#features/offline/edition.ts';

/** The edition that this worker saves and serves. */
declare const self: ServiceWorkerGlobalScope;
/** The SHA-256 of its list in base64; the build sets it. */
declare const EDITION_SHA256: string;

/** The address of the site, with a trailing slash. */
export const { scope } = self.registration;
export const cacheName = cachePrefix(scope) + EDITION_SHA256;
export const listAddress = scope + EDITION_PATH;

export async function editionIn(name: string | undefined): Promise<Edition | undefined> {
  return name && (await find(listAddress, name))?.json();
}

/** Does not create a cache that no longer exists, as opening it would. */
export function find(address: string, name = cacheName): Promise<Response | undefined> {
  return caches.match(address, { cacheName: name, ignoreVary: true });
}
