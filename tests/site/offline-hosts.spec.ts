import { readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Host } from '../host.ts';
import { folderOf, NEW_WORDS, nextEdition, retelling, type Site, subpath } from '../sites.ts';

test.use({ serviceWorkers: 'allow' });

/** How many files a page view may request where nothing can be saved. */
const MOST = 12;

const status = (page: Page) => page.locator('offline-status').getByRole('status');
const button = (page: Page, name: string) => page.getByRole('button', { name });
const newer = (page: Page) => page.getByText('A newer edition is available.');
const newWords = (page: Page) => page.getByText(NEW_WORDS).first();

/** Hosts that keep a site from being saved, by what they do, with what is said about it. */
const HOSTS: [does: string, mishap: (site: Site) => Host['mishap'], said: RegExp][] = [
  ['adds code to pages', addsCode, /^Not saved on this device\..* changes or withholds one of its files: \/\S*$/],
  [
    'refuses some files',
    () => (asked, response) => {
      if (!/\.pf_/.test(asked)) return false;
      response.writeHead(403).end();
      return true;
    },
    /^Not saved on this device\..* changes or withholds one of its files: \/pagefind\/.*\.pf_\w+$/,
  ],
];

for (const [does, mishap, said] of HOSTS) {
  test(`a host that ${does} is asked for few files after a first visit, and the page says why`, async ({ page }) => {
    const host = await new Host(retelling).start();
    host.mishap = mishap(retelling);
    await page.goto(host.at());
    await expectFailed(page);
    for (const address of ['', '5/', '7/', 'search/', '']) {
      host.asked = [];
      await page.goto(host.at(address));
      await page.waitForLoadState('networkidle');
      await expect.poll(() => host.asked).toContain('/service-worker.js');
      await page.waitForTimeout(500);
      expect(host.asked.length, host.asked.join(' ')).toBeLessThanOrEqual(MOST);
    }
    await page.goto(host.at('about/#offline'));
    await expect(status(page)).toHaveText(said);
    await button(page, 'Save for offline reading').click();
    await expect(status(page)).toHaveText(/changes or withholds/);

    // Once the host delivers files as they are, it is enough to ask.
    host.mishap = () => false;
    await button(page, 'Save for offline reading').click();
    await expect(status(page)).toHaveText(/^Saved for offline reading: [\d.]+ MB, edition of [\w ]+\.$/);
    host.stop();
  });
}

test('another edition is saved although the one before could not be, without being asked for', async ({ page }) => {
  const host = await new Host(retelling).start();
  host.mishap = addsCode(retelling);
  await page.goto(host.at());
  await expectFailed(page);
  host.mishap = () => false;
  await page.goto(host.at('5/'));
  await page.waitForLoadState('networkidle');
  expect(await savedCaches(page)).toEqual([]);
  host.publish(nextEdition);
  await page.goto(host.at('5/'));
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  host.stop();
  await page.goto(host.at('5/'));
  await expect(newWords(page)).toBeVisible();
});

test('a device without space asks for few files after a first visit, and the page says why', async ({
  page,
  context,
}) => {
  const host = await new Host(retelling).start();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 100_000 });
  await page.goto(host.at());
  await expectFailed(page);
  host.asked = [];
  await page.goto(host.at('5/'));
  await expect.poll(() => host.asked).toContain('/service-worker.js');
  await page.waitForTimeout(500);
  expect(host.asked.length, host.asked.join(' ')).toBeLessThanOrEqual(MOST);
  await page.goto(host.at('about/#offline'));
  await expect(status(page)).toHaveText(/^Not saved on this device\..* has no space for it\.$/);
  host.stop();
});

test('saving that the network cut off goes on from there at the next visit', async ({ page }) => {
  const host = await new Host(retelling).start();
  const cutOff: string[] = [];
  host.mishap = (asked, response) => {
    if (!/\.pf_/.test(asked)) return false;
    cutOff.push(asked);
    response.destroy();
    return true;
  };
  await page.goto(host.at());
  await expect.poll(() => cutOff.length).toBeGreaterThan(0);
  await page.waitForTimeout(500);
  const first = host.asked.length;
  host.mishap = () => false;
  host.asked = [];
  await page.goto(host.at('5/'));
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  expect(host.asked.length).toBeLessThan(first / 2);
  host.stop();
  await page.goto(host.at('search/?q=railroads'));
  await expect(page.locator('.results').getByRole('link').first()).toHaveAttribute('data-id', 'c-2.1');
});

test('the page says that a newer edition cannot be saved, and why', async ({ page }) => {
  const host = await savedOn(page);
  host.publish(nextEdition);
  host.mishap = addsCode(nextEdition);
  await page.goto(host.at('5/'));
  await expectFailed(page);
  await page.goto(host.at('about/#offline'));
  await expect(status(page)).toHaveText(/^Saved for offline reading: .* The newest edition could not be saved/);
  host.mishap = () => false;
  await button(page, 'Save for offline reading').click();
  await expect(newer(page)).toBeVisible();
  host.stop();
});

for (const [what, selects] of [
  ['all of the saved files', () => true],
  ['half of the saved files', (i: number) => i % 2 === 0],
  ['the list of the saved files', (_: number, url: string) => url.endsWith('/edition.json')],
] as [string, (i: number, url: string) => boolean][]) {
  test(`${what} that the browser deleted are saved again at the next visit`, async ({ page }) => {
    const host = await savedOn(page);
    await evict(page, selects);
    await page.goto(host.at('5/'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => missingFiles(page)).toEqual([]);
    await page.goto(host.at('about/#offline'));
    await expect(status(page)).toHaveText(/^Saved for offline reading/);
    host.stop();
    await page.goto(host.at('search/?q=railroads'));
    await expect(page.locator('.results').getByRole('link').first()).toHaveAttribute('data-id', 'c-2.1');
  });
}

for (const [i, what] of ['pages', 'scripts and styles'].entries()) {
  test(`a newer edition is announced although the browser deleted the ${what} of the saved one`, async ({ page }) => {
    const host = await savedOn(page);
    await evict(page, (_, url) => /_astro/.test(url) === (i === 1));
    host.publish(nextEdition);
    await page.goto(host.at('5/'));
    await expect(newWords(page)).toBeVisible();
    await expect(newer(page)).toBeVisible();
    await button(page, 'Reload').click();
    await expect.poll(() => missingFiles(page)).toEqual([]);
    host.stop();
    await page.goto(host.at());
    await expect(newWords(page)).toBeVisible();
  });
}

test('without a network, a page that the browser deleted is said to be not saved, not missing', async ({ page }) => {
  const host = await savedOn(page);
  await evict(page, (_, url) => url.endsWith('/7/'));
  host.stop();
  for (const address of ['7/', '7', '7/index.html']) {
    expect((await page.goto(host.at(address)))!.status(), address).toBe(503);
    await expect(page.getByRole('heading', { level: 1, name: 'Not saved yet' })).toBeVisible();
  }
  expect((await page.goto(host.at('nowhere/')))!.status()).toBe(404);
  await page.goto(host.at('about/#offline'));
  await expect(status(page)).toHaveText(/^Part of this site is saved for offline reading: [\d.]+ MB of [\d.]+ MB\.$/);

  // Without the list, nobody knows which pages there are.
  await evict(page, (_, url) => url.endsWith('/edition.json'));
  expect((await page.goto(host.at('7/')))!.status()).toBe(503);
});

test('the lengths of the worker and of the list of files differ between editions', () => {
  const [worker, list] = lengths(retelling);
  const [nextWorker, nextList] = lengths(nextEdition);
  expect(nextWorker).not.toBe(worker);
  expect(nextList).not.toBe(list);
});

for (const [names, etagOf] of [
  ['by their length, since all have one date,', (bytes: Buffer) => `"1-${bytes.length}"`],
  ['alike, whatever is in them,', () => '"1"'],
] as const) {
  test(`a newer edition is announced on a host that names versions of files ${names} and is read whole`, async ({
    page,
  }) => {
    const host = await new Host(retelling).start();
    host.etagOf = etagOf;
    await page.goto(host.at());
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    host.publish(nextEdition);
    await page.goto(host.at('5/'));
    await expect(newer(page)).toBeVisible();
    await button(page, 'Reload').click();
    await expect(newWords(page)).toBeVisible();
    host.stop();
    await page.goto(host.at());
    await expect(newWords(page)).toBeVisible();
  });
}

/** Returns the lengths of a site's worker and of its list of files, in bytes. */
function lengths(site: Site): number[] {
  return ['service-worker.js', 'edition.json'].map((file) => statSync(path.join(folderOf(site), file)).size);
}

test('two essays on one host have their own settings, and what is saved of them is saved and removed apart', async ({
  page,
}) => {
  const host = await new Host(retelling, subpath).start();
  const sepia = page.locator('html[data-theme=sepia]');
  for (const [one, other] of [
    [host.at(), host.at('essay/')],
    [host.at('essay/'), host.at()],
  ] as const) {
    await page.evaluate(() => localStorage.clear()).catch(() => {});
    await page.goto(one);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await button(page, 'Reading settings').click();
    await page.getByRole('radio', { name: 'Sepia' }).check();
    await page.goto(other);
    await expect(button(page, 'Reading settings')).toBeVisible();
    await expect(sepia).toHaveCount(0);
    await page.goto(one);
    await expect(sepia).toHaveCount(1);

    await page.goto(`${one}about/#offline`);
    await expect(status(page)).toHaveText(/^Saved for offline reading/);
    await button(page, 'Remove from this device').click();
    await expect(status(page)).toHaveText('The saved pages have been removed from this device.');
    await page.goto(`${other}about/#offline`);
    await expect(status(page)).toHaveText(/^Saved for offline reading/);
  }
  host.stop();
});

test('an essay under a path takes over the settings that all essays of a host shared', async ({ page }) => {
  const host = await new Host(subpath).start();
  await page.addInitScript(() => {
    if (!localStorage.length) localStorage.setItem('broadside', '{"theme":"sepia","css":"--color-paper:#f5ecd8"}');
  });
  // The first frame has them as well.
  await page.route(/_astro\/scripts-/, (route) => route.abort());
  await page.goto(host.at());
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await page.unroute(/_astro\/scripts-/);
  await page.goto(host.at('5/'));
  await button(page, 'Reading settings').click();
  await expect(page.getByRole('radio', { name: 'Sepia' })).toBeChecked();
  await button(page, 'Reset').click();
  await page.goto(host.at('7/'));
  await button(page, 'Reading settings').click();
  await expect(page.getByRole('radio', { name: 'Sepia' })).not.toBeChecked();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'sepia');
  host.stop();
});

/** Starts a host of the retelling, and has a page save it. */
async function savedOn(page: Page): Promise<Host> {
  const host = await new Host(retelling).start();
  await page.goto(host.at());
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return host;
}

/** Deletes files of the saved edition, as a browser that is short of space may do. */
async function evict(page: Page, selects: (i: number, url: string) => boolean) {
  const [name] = await savedCaches(page);
  const urls = await page.evaluate(async (cacheName) => {
    return (await (await caches.open(cacheName)).keys()).map(({ url }) => url);
  }, name!);
  const chosen = urls.filter((url, i) => selects(i, url));
  expect(chosen.length).toBeGreaterThan(0);
  await page.evaluate(
    async ([cacheName, list]) => {
      if (list.length > 1 && (await (await caches.open(cacheName)).keys()).length === list.length)
        for (const each of await caches.keys()) await caches.delete(each);
      else for (const url of list) await (await caches.open(cacheName)).delete(url);
    },
    [name!, chosen] as const,
  );
}

/** Returns the files of the newest saved edition that are not saved; undefined if no edition is. */
function missingFiles(page: Page): Promise<string[] | undefined> {
  return page.evaluate(async () => {
    const scope = new URL('/', location.href).href;
    const tabs = await caches.match(scope, { cacheName: 'broadside / ' });
    const { current: cacheName } = ((await tabs?.json()) ?? {}) as { current?: string };
    const list = cacheName && (await caches.match(`${scope}edition.json`, { cacheName }));
    if (!list) return undefined;
    const { must } = (await list.json()) as { must: [string][] };
    const found = await Promise.all(
      must.map(async ([file]) => !(await caches.match(scope + file, { cacheName })) && file),
    );
    return found.filter((file): file is string => file !== false);
  });
}

/** Adds code to each page of a site, as some hosts do. */
function addsCode(site: Site): Host['mishap'] {
  return (asked: string, response: ServerResponse) => {
    if (!asked.endsWith('/')) return false;
    const page = readFileSync(path.join(folderOf(site), asked, 'index.html'), 'utf8');
    response.setHeader('content-type', 'text/html').end(`${page}<!-- measured -->`);
    return true;
  };
}

/** Waits until an edition could not be saved. */
async function expectFailed(page: Page) {
  const failures = () =>
    page.evaluate(async () => {
      const response = await caches.match(`${new URL('/', location.href).href}?failures`);
      return ((await response?.json()) ?? []) as unknown[];
    });
  await expect.poll(failures).not.toEqual([]);
}

/** Returns the names of the caches of editions. */
async function savedCaches(page: Page): Promise<string[]> {
  return (await page.evaluate(() => caches.keys())).filter((name) => name.length > 20);
}
