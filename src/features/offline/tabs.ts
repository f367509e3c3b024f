import { cachePrefix } from './edition.ts';

/** Which caches are read from; stored among the caches, since a worker loses its state when it stops. */
interface Tabs {
  /** The cache of the edition that new pages are read from. */
  current?: string;
  /** The caches that tabs opened earlier still read from, by client id. */
  older: Record<string, string>;
}

/** @param scope the address of the site, with a trailing slash */
export async function readTabs(scope: string): Promise<Tabs> {
  const response = await caches.match(scope, { cacheName: cachePrefix(scope) });
  return response ? response.json() : { older: {} };
}

export async function writeTabs(scope: string, tabs: Tabs) {
  const cache = await caches.open(cachePrefix(scope));
  await cache.put(scope, new Response(JSON.stringify(tabs)));
}
