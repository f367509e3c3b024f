import { deleteCaches } from '#features/offline/edition.ts';

/** Replaces the worker if nothing is to be saved: removes everything that was saved, and itself. */
declare const self: ServiceWorkerGlobalScope;
/** Whether pages that an older worker served are reloaded; the build sets it. */
declare const IS_RELOADING: boolean;
/** Milliseconds within which a page has requested its resources. */
const PAUSE = 1000;

self.addEventListener('install', (event) => event.waitUntil(takeOverSoon()));
self.addEventListener('activate', (event) => event.waitUntil(removeSaved()));

/** Waits, since Chromium drops a worker that takes over while the previous one still serves the page. */
async function takeOverSoon() {
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  void self.skipWaiting();
}

async function removeSaved() {
  await deleteCaches(self.registration.scope);
  await self.registration.unregister();
  if (!IS_RELOADING) return;
  for (const client of await self.clients.matchAll({ type: 'window' })) await client.navigate(client.url);
}
