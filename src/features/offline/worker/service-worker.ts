import { cachePrefix, deleteCaches, type Edition, type EditionFile, WORKER_PATH } from '#features/offline/edition.ts';
import { saveFile } from '#features/offline/save-file.ts';
import { readTabs, writeTabs } from '#features/offline/tabs.ts';
import { saveEdition } from './save-edition.ts';
import { cacheName, editionIn, find, scope } from './saved-edition.ts';

/**
 * Saves an edition of the site on the device and serves it, with or without a network. A newer edition is saved whole
 * beside it or not at all, and waits until the reader asks for it; tabs open by then stay on their own edition.
 */
declare const self: ServiceWorkerGlobalScope;
/** The paths of two pages; the build sets them. */
declare const NOT_SAVED_PATH: string;
declare const NOT_FOUND_PATH: string;

const { registration } = self;

self.addEventListener('install', (event) => event.waitUntil(saveEdition()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
  if (event.data === 'save') event.waitUntil(saveAgain().then((isSaved) => event.ports[0]!.postMessage(isSaved)));
});
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  // If anything goes wrong with the saved files, the network still answers.
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event).catch(() => fetch(event.request)));
});

/** Saves what the reader, or a browser short of space, removed of this edition. Returns whether all of it is saved. */
function saveAgain(): Promise<boolean> {
  saving ??= saveEdition()
    .then(noteTabs)
    .then(
      () => true,
      () => false,
    )
    .finally(() => (saving = undefined));
  return saving;
}

let saving: Promise<boolean> | undefined;

async function takeOver() {
  await noteTabs();
  await self.clients.claim();
  const open = await self.clients.matchAll({ type: 'window' });
  await Promise.all(open.map(({ url }) => keepRead(url.replace(/[?#].*/, ''))));
}

/** Records which tabs were open before this edition, and removes the caches that none of them reads from any more. */
async function noteTabs() {
  const { current, older } = await readTabs(scope);
  const isNew = current !== cacheName;
  if (!isNew && Object.keys(older).length === 0) return;
  const open = await self.clients.matchAll({ type: 'window' });
  const reads = open.map(({ id }) => [id, older[id] ?? (isNew && current)]);
  const tabs = { current: cacheName, older: Object.fromEntries(reads.filter(([, name]) => name)) };
  await writeTabs(scope, tabs);
  // A newer edition that is being saved, or is waiting, is not read by any tab yet.
  if (registration.installing || registration.waiting) return;
  const own = cachePrefix(scope);
  const used = [own, cacheName, ...Object.values(tabs.older)];
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(own) && !used.includes(name)).map((name) => caches.delete(name)),
  );
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request, clientId } = event;
  const { origin, hostname, pathname, search } = new URL(request.url);
  const address = origin + pathname;
  if (request.mode !== 'navigate') {
    const { older } = await readTabs(scope);
    // From an earlier edition, if this one does not have it.
    return (await find(address, older[clientId])) ?? (await caches.match(address)) ?? fetch(request);
  }

  const page = address.replace(/\/index\.html$|\/?$/, '/');
  const edition = await editionIn(cacheName);
  const isWhole = edition && (await hasAllOf(edition));
  event.waitUntil(noteTabs().then(async () => void (await (isWhole ? keepRead(page) : saveAgain()))));
  event.waitUntil(renewWorker());
  // Work in progress comes first. An edition of which the browser removed something may lack what its pages need.
  if (hostname === 'localhost' || !isWhole) {
    const fresh = await fetch(request).catch(() => undefined);
    if (fresh && fresh.status < 500) return fresh;
  }
  const saved = await find(address);
  if (saved) return saved;
  if (page !== address && (await find(page))) return Response.redirect(page + search);
  return fetch(request).catch(async () => {
    const isOther = edition && ![...edition.must, ...edition.may, ...edition.rest].some(isAt);
    const [path, status] = isOther ? [NOT_FOUND_PATH, 404] : [NOT_SAVED_PATH, 503];
    const { body, headers } = (await find(scope + path))!;
    return new Response(body, { status, headers });
  });

  function isAt([path]: EditionFile): boolean {
    return [address, page].includes(scope + path);
  }
}

/**
 * Lets the browser see a newer worker although the host's ETag or date of the file has not changed, as with files that
 * all have the same date: a request past the browser's cache renews what the browser compares, a second later, with the
 * worker it has. If the host answers that the site has moved or is gone, removes what is saved, so that readers follow.
 */
async function renewWorker() {
  const response = await fetch(scope + WORKER_PATH, { cache: 'reload', redirect: 'manual' });
  // The cache keeps what is read to the end.
  await response.text();
  const { type, status } = response;
  if (type !== 'opaqueredirect' && status !== 404 && status !== 410) return;
  await deleteCaches(scope);
  await registration.unregister();
}

/** Returns whether all files that an edition needs are still saved. */
async function hasAllOf({ must }: Edition): Promise<boolean> {
  const cache = await caches.open(cacheName);
  const addresses = new Set((await cache.keys()).map(({ url }) => url));
  return must.every(([path]) => addresses.has(new URL(path, scope).href));
}

/** Saves a page of a large essay when it is read, and the page that follows it. */
async function keepRead(page: string) {
  const { rest, next } = (await editionIn(cacheName)) ?? { rest: [], next: {} as Edition['next'] };
  const read = rest.find(([path]) => scope + path === page);
  if (!read) return;
  const cache = await caches.open(cacheName);
  for (const file of rest.filter((one) => one === read || one[0] === next[read[0]]))
    if (!(await find(scope + file[0]))) await saveFile(cache, scope, file);
}
