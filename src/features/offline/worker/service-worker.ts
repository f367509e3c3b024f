import { cachePrefix, type Edition, EDITION_PATH, type EditionFile } from '#features/offline/edition.ts';
import { FileDiffers, fetchFile, saveFile } from '#features/offline/save-file.ts';
import { failureOf, readFailures, writeFailures } from '#features/offline/save-failure.ts';
import { readTabs, writeTabs } from '#features/offline/tabs.ts';

/**
 * Saves an edition of the site on the device and serves it, with or without a network. A newer edition is saved whole
 * beside it or not at all, and waits until the reader asks for it; tabs open by then stay on their own edition.
 */
declare const self: ServiceWorkerGlobalScope;
/** The SHA-256 of this edition's list in base64. The build sets it, and the paths of two pages. */
declare const EDITION_SHA256: string;
declare const NOT_SAVED_PATH: string;
declare const NOT_FOUND_PATH: string;

/** How many files are fetched at the same time: few, since the first that fails ends the saving. */
const LANES = 4;

const { registration } = self;
const { scope } = registration;
const cacheName = cachePrefix(scope) + EDITION_SHA256;
const listAddress = scope + EDITION_PATH;

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

/**
 * Saves what is not yet saved of this edition. If that can never succeed, it stops at once and is not tried again until
 * the reader asks for it; if the network fails, the next attempt goes on from there.
 */
async function saveEdition() {
  const failures = await readFailures(scope);
  if (failures.some(({ edition }) => edition === EDITION_SHA256)) throw new Error('failed before');
  const { current } = await readTabs(scope);
  const isNew = current !== cacheName;
  const before = await editionIn(current);
  const had = new Map(before && [...before.must, ...before.rest].map(([path, sha256]) => [path, sha256]));
  if (current) had.set(EDITION_PATH, current.slice(cachePrefix(scope).length));
  const waiting: EditionFile[] = [];
  try {
    // Also a test: a device without space even for this is asked for no file.
    await writeFailures(scope, failures);
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
  event.waitUntil(noteTabs().then(() => (isWhole ? keepRead(page) : saveAgain())));
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

async function editionIn(name: string | undefined): Promise<Edition | undefined> {
  return name && (await find(listAddress, name))?.json();
}

/** Does not create a cache that no longer exists, as opening it would. */
function find(address: string, name = cacheName): Promise<Response | undefined> {
  return caches.match(address, { cacheName: name, ignoreVary: true });
}
