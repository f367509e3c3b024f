import { cachePrefix } from '../edition.ts';

/** Takes the place of the worker where nothing is to be kept: lets go of all that was kept, and of itself. */
declare const self: ServiceWorkerGlobalScope;
/** Whether pages that an older worker gave are loaded anew; the build puts it in. */
declare const IS_RELOADING: boolean;
/** Milliseconds in which a page has asked for what it is made of. */
const PAUSE = 1000;

self.addEventListener('install', (event) => event.waitUntil(takeOverSoon()));
self.addEventListener('activate', (event) => event.waitUntil(letGo()));

/** Chromium forgets a worker that would take over while the one before it still answers the page. */
async function takeOverSoon() {
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  void self.skipWaiting();
}

async function letGo() {
  const own = cachePrefix(self.registration.scope);
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
  await self.registration.unregister();
  if (!IS_RELOADING) return;
  for (const client of await self.clients.matchAll({ type: 'window' })) await client.navigate(client.url);
}
