import { cachePrefix, type Edition, EDITION_PATH, saveFile } from '../edition.ts';
import { readTabs, writeTabs } from '../tabs.ts';

/**
 * Keeps an edition of the site on the device and answers from it, with or without a network. A newer edition is saved
 * whole beside it or not at all, and waits until a reader asks for it; tabs that are open then go on with their own.
 */
declare const self: ServiceWorkerGlobalScope;
/** The SHA-256 of this edition's list in base64; the build puts it in. */
declare const EDITION_SHA256: string;

const { scope } = self.registration;
const cacheName = cachePrefix(scope) + EDITION_SHA256;
const listAddress = scope + EDITION_PATH;

self.addEventListener('install', (event) => event.waitUntil(saveEdition()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
  if (event.data === 'save') event.waitUntil(saveAgain(event.ports[0]!));
});
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event));
});

async function saveEdition() {
  const cache = await caches.open(cacheName);
  try {
    const list = await fetch(listAddress, { integrity: `sha256-${EDITION_SHA256}`, cache: 'no-cache' });
    const { must, may, rest } = (await list.clone().json()) as Edition;
    const { current } = await readTabs(scope);
    const had = current ? await (await caches.open(current)).keys() : [];
    const again = rest.filter(([path]) => had.some(({ url }) => url === scope + path));
    const saved = await Promise.allSettled([...must, ...again].map((file) => saveFile(cache, scope, file)));
    const failed = saved.find(({ status }) => status === 'rejected');
    if (failed) throw (failed as PromiseRejectedResult).reason;
    await Promise.allSettled(may.map((file) => saveFile(cache, scope, file)));
    await cache.put(listAddress, list);
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

/** Saves what was let go of, by the reader or by a browser short of room, and says whether that went well. */
async function saveAgain(asker: MessagePort) {
  const isSaved = await saveEdition()
    .then(noteTabs)
    .then(
      () => true,
      () => false,
    );
  asker.postMessage(isSaved);
}

async function takeOver() {
  await noteTabs();
  await self.clients.claim();
}

/** Notes which tabs were open before this edition, and lets go of what none of them reads from any more. */
async function noteTabs() {
  const { current, older } = await readTabs(scope);
  const isNew = current !== cacheName;
  if (!isNew && Object.keys(older).length === 0) return;
  const open = await self.clients.matchAll({ type: 'window' });
  const reads = open.map(({ id }) => [id, older[id] ?? (isNew && current)]);
  await writeTabs(scope, { current: cacheName, older: Object.fromEntries(reads.filter(([, name]) => name)) });
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request, clientId } = event;
  const { origin, pathname, search } = new URL(request.url);
  const address = origin + pathname;
  const isPage = request.mode === 'navigate';
  if (isPage) event.waitUntil(noteTabs());
  const saved = await find(address, isPage ? cacheName : (await readTabs(scope)).older[clientId]);
  if (saved) return saved;
  if (!isPage) return fetch(request);

  const page = address.replace(/\/?(index\.html)?$/, '/');
  if (page !== address && (await find(page))) return Response.redirect(page + search);
  try {
    const response = await fetch(request);
    event.waitUntil(keepRead(page));
    return response;
  } catch {
    const isOfEdition = (await edition())?.rest.some(([path]) => scope + path === page);
    const [path, status] = isOfEdition ? ['not-saved/', 503] : ['404.html', 404];
    const { body, headers } = (await find(scope + path))!;
    return new Response(body, { status, headers });
  }
}

/** Saves a page of a large essay that is read, and the one that follows it. */
async function keepRead(page: string) {
  const { rest, next } = (await edition()) ?? { rest: [], next: {} as Edition['next'] };
  const read = rest.find(([path]) => scope + path === page);
  if (!read) return;
  const wanted = rest.filter((file) => file === read || file[0] === next[read[0]]);
  const cache = await caches.open(cacheName);
  await Promise.all(wanted.map((file) => saveFile(cache, scope, file)));
}

async function edition(): Promise<Edition | undefined> {
  return (await find(listAddress))?.json();
}

/** Does not make the cache where it is no longer there, as opening it would. */
function find(address: string, name = cacheName): Promise<Response | undefined> {
  return caches.match(address, { cacheName: name, ignoreVary: true });
}
