import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Edition } from '#features/offline/edition.ts';
import { pagesOf } from '../built-pages.ts';
import { Host } from '../host.ts';
import { expectReadable } from '../readable.ts';
import { pressForSearch } from '../search-box.ts';
import { awkward, folderOf, realEssays, retelling, selectSites, type Site, subpath } from '../sites.ts';

test.use({ serviceWorkers: 'allow' });

/** Visits a site once, waits until it is saved, and stops its host. */
async function visitAndLoseHost(page: Page, site: Site): Promise<Host> {
  const host = await new Host(site).start();
  await page.goto(host.at());
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  host.stop();
  return host;
}

for (const site of selectSites([...realEssays, subpath, awkward], [awkward])) {
  test(`after one visit every page of ${site.name} reads without a network`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const host = await visitAndLoseHost(page, site);
    const pages = pagesOf(site);
    expect(pages.length).toBeGreaterThan(4);
    for (const built of pages.filter(({ address }) => address !== '404.html')) {
      const response = await page.goto(host.at(built.address));
      expect(response!.status(), built.address).toBe(200);
      await expectReadable(page, built);
      // The deferred styles are applied as well.
      await expect(page.locator('.footer'), built.address).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    }
    expect(errors).toEqual([]);
  });
}

for (const site of selectSites([retelling, subpath], [subpath])) {
  test(`without a network ${site.name} is found by every way of writing an address`, async ({ page }) => {
    const host = await visitAndLoseHost(page, site);
    const point = page.getByRole('heading', { level: 1, name: 'Dissent can be an act of love' });
    for (const address of ['5', '5/index.html', '5/?utm_source=chat', '5?utm_source=chat#p5.2', '5/?q=love#p5.2']) {
      await page.goto(host.at(address));
      await expect(point, address).toBeVisible();
    }
    await expect(page.locator('#p5\\.2')).toBeInViewport();
    await page.goto(host.at('index.html#p9'));
    await expect(page.locator('#p9 h2')).toBeInViewport();

    for (const address of ['nowhere', '12/', '5/6/']) {
      const response = await page.goto(host.at(address));
      expect(response!.status(), address).toBe(404);
      await expect(page.getByRole('heading', { level: 1, name: 'This sheet has come loose' })).toBeVisible();
    }
  });

  test(`without a network ${site.name} is searched, and its settings work`, async ({ page }) => {
    const host = await visitAndLoseHost(page, site);
    await page.getByRole('button', { name: 'Reading settings' }).click();
    await page.getByRole('radio', { name: 'Sepia' }).check();
    await page.keyboard.press('Escape');
    await page.goto(host.at('5/'));
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');

    await pressForSearch(page);
    await page.getByRole('searchbox').fill('warlords');
    const passage = page.locator('.results').getByRole('link').first();
    await expect(passage).toHaveAttribute('data-id', 'p9.1');
    await passage.click();
    await expect(page).toHaveURL(host.at('9/?q=warlords#p9.1'));
    await expect(page.locator('mark.hit')).toHaveText('warlord');
    await page.goto(host.at('search/?q=railroads'));
    await expect(page.locator('.results').getByRole('link').first()).toHaveAttribute('data-id', 'c-2.1');
  });
}

test('saving begins only once a page has loaded, asks no other host, and takes all files once', async ({ page }) => {
  const host = await new Host(retelling).start();
  const order: string[] = [];
  const elsewhere: string[] = [];
  page.context().on('request', (request) => !request.url().startsWith(host.origin) && elsewhere.push(request.url()));
  page.on('load', () => order.push(...host.asked, 'loaded'));
  await page.goto(host.at());
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  expect(order).toContain('loaded');
  expect(order.join(' ')).not.toMatch(/service-worker|edition\.json|\/1\//);
  // By then, the page's own JavaScript, which registers the worker, has been requested.
  const later = host.asked.slice(host.asked.indexOf('/service-worker.js'));
  expect(later[0]).toBe('/service-worker.js');
  const { must } = JSON.parse(readFileSync(path.join(folderOf(retelling), 'edition.json'), 'utf8')) as Edition;
  const counts = must.map(([file]) => later.filter((asked) => asked === `/${file}`).length);
  expect(new Set(counts)).toEqual(new Set([1]));
  expect(elsewhere).toEqual([]);
  host.stop();
});

for (const [where, mishap] of [
  ['has no service workers', () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')],
  ['forbids them', () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException()))],
] as const) {
  test(`in a browser that ${where} pages are as good as before, and say the truth`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(mishap);
    const host = await new Host(retelling).start();
    await page.goto(host.at('about/#offline'));
    const status = page.locator('offline-status').getByRole('status');
    if (where === 'forbids them') {
      await page.getByRole('button', { name: 'Save for offline reading' }).click();
      await expect(status).toHaveText(/^Saving failed/);
    } else await expect(status).toHaveText('This browser cannot save pages for offline reading.');
    await page.goto(host.at('5/'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(errors).toEqual([]);
    host.stop();
  });
}

test('on a device that is full pages are as good as before, and say the truth', async ({ page, context }) => {
  const host = await new Host(retelling).start();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 100_000 });
  await page.goto(host.at('about/#offline'));
  await expect(page.locator('offline-status').getByRole('status')).toHaveText(/^(Saving|Not saved)/);
  await page.getByRole('button', { name: 'Save for offline reading' }).click();
  await expect(page.locator('offline-status').getByRole('status')).toHaveText(/no space/);
  await page.goto(host.at('5/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Only why nothing is saved.
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['broadside / ']);
  host.stop();
});
