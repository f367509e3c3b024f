import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Host } from '../host.ts';
import { isFullMatrix } from '../matrix.ts';
import { savedCaches, savedOn } from '../saved-site.ts';
import { folderOf, NEW_WORDS, nextEdition, retelling, type Site } from '../sites.ts';

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
      if (asked !== '/subjects/') return false;
      response.writeHead(403).end();
      return true;
    },
    /^Not saved on this device\..* changes or withholds one of its files: \/subjects\/$/,
  ],
];

for (const [does, mishap, said] of isFullMatrix ? HOSTS : HOSTS.slice(1)) {
  test(`a host that ${does} is asked for few files after a first visit, and the page says why`, async ({ page }) => {
    const host = await new Host(retelling).start();
    host.mishap = mishap(retelling);
    await page.goto(host.at());
    await expectFailed(page);
    for (const address of isFullMatrix ? ['', '5/', '7/', 'search/', ''] : ['5/', 'search/', '']) {
      host.asked = [];
      await page.goto(host.at(address));
      await page.waitForLoadState('networkidle');
      await expect.poll(() => host.asked).toContain('/service-worker.js');
      await page.waitForTimeout(500);
      expect(host.asked.length, host.asked.join(' ')).toBeLessThanOrEqual(MOST);
    }
    await page.goto(host.at('about/#offline'));
    await expect(status(page)).toHaveText(said);
    host.asked = [];
    await button(page, 'Save for offline reading').click();
    await expect.poll(() => host.asked).toContain('/edition.json');
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
    if (asked !== '/subjects/') return false;
    cutOff.push(asked);
    // The response has no socket yet if the one before it on the same connection is not quite done.
    response.req.socket.destroy();
    return true;
  };
  await page.goto(host.at());
  await expect.poll(() => cutOff.length).toBeGreaterThan(0);
  // The worker that could not save is gone; until then, the next page would wait for it.
  const isGone = () => page.evaluate(async () => !(await navigator.serviceWorker.getRegistration()));
  await expect.poll(isGone).toBe(true);
  const first = host.asked;
  expect(first).toContain('/7/');
  host.mishap = () => false;
  host.asked = [];
  await page.goto(host.at('5/'));
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  for (const file of first.filter((asked) => /^\/(\d+\/|about\/|_astro\/search.*)$/.test(asked))) {
    expect(
      host.asked.filter((asked) => asked === file && asked !== '/5/'),
      file,
    ).toEqual([]);
  }
  host.stop();
  await page.goto(host.at('search/?q=railroads'));
  await expect(page.locator('.results').getByRole('link').first()).toHaveAttribute('data-id', 'c-2.1');
});

test('the page says that a newer edition cannot be saved, and why', async ({ page }) => {
  const host = await savedOn(page, retelling);
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
