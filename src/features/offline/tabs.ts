import { cachePrefix } from './edition.ts';

/** Which cache is read from; kept beside the caches, since a worker forgets all when it rests. */
export interface Tabs {
  /** The cache of the edition that new pages are read from. */
  current?: string;
  /** The caches that tabs go on reading from which were open before, by the id of their client. */
  older: Record<string, string>;
}

/** @param scope the address of the site, with a slash at its end */
export async function readTabs(scope: string): Promise<Tabs> {
  const response = await caches.match(scope, { cacheName: cachePrefix(scope) });
  return response ? response.json() : { older: {} };
}

export async function writeTabs(scope: string, tabs: Tabs) {
  const cache = await caches.open(cachePrefix(scope));
  await cache.put(scope, Response.json(tabs));
}
