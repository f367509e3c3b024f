import { expect, type Page, test } from '@playwright/test';
import { isFullMatrix } from '../matrix.ts';
import { savedCaches, savedOn } from '../saved-site.ts';
import { NEW_WORDS, nextEdition, retelling } from '../sites.ts';

test.use({ serviceWorkers: 'allow' });

const status = (page: Page) => page.locator('offline-status').getByRole('status');
const button = (page: Page, name: string) => page.getByRole('button', { name });
const newer = (page: Page) => page.getByText('A newer edition is available.');
const newWords = (page: Page) => page.getByText(NEW_WORDS).first();

const EVICTED = [
  ['half of the saved files', (i) => i % 2 === 0],
  ['all of the saved files', () => true],
  ['the list of the saved files', (_, url) => url.endsWith('/edition.json')],
] satisfies [string, (i: number, url: string) => boolean][];

for (const [what, selects] of isFullMatrix ? EVICTED : EVICTED.slice(0, 1)) {
  test(`${what} that the browser deleted are saved again at the next visit`, async ({ page }) => {
    const host = await savedOn(page, retelling);
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

for (const what of isFullMatrix ? ['pages', 'scripts and styles'] : ['scripts and styles']) {
  test(`a newer edition is announced although the browser deleted the ${what} of the saved one`, async ({ page }) => {
    const host = await savedOn(page, retelling);
    await evict(page, (_, url) => /_astro/.test(url) === (what !== 'pages'));
    host.publish(nextEdition);
    await page.goto(host.at('5/'));
    await expect(newWords(page)).toBeVisible();
    await expect(newer(page)).toBeVisible();
    await Promise.all([page.waitForEvent('load'), button(page, 'Reload').click()]);
    await expect(newer(page)).toBeHidden();
    await expect(async () => expect(await missingFiles(page)).toEqual([])).toPass();
    host.stop();
    await page.goto(host.at());
    await expect(newWords(page)).toBeVisible();
  });
}

test('without a network, a page that the browser deleted is said to be not saved, not missing', async ({ page }) => {
  const host = await savedOn(page, retelling);
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
