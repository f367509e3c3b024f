import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pagesOf } from '../built-pages.ts';
import { Host } from '../host.ts';
import { expectReadable } from '../readable.ts';
import { large, restatement } from '../sites.ts';

test.use({ serviceWorkers: 'allow' });

const status = (page: Page) => page.locator('offline-status').getByRole('status');
const button = (page: Page, name: string) => page.getByRole('button', { name });
const cachesOf = (page: Page) => page.evaluate(() => caches.keys());

for (const [line, connection] of [
  ['saves data', { saveData: true }],
  ['is metered', { type: 'cellular' }],
] as const) {
  test(`a reader whose line ${line} is asked, in nobody’s way, before anything is saved`, async ({ page }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value });
    }, connection);
    const host = await new Host(restatement).start();
    await page.goto(host.at());
    const offer = page.getByRole('contentinfo').getByRole('link', { name: 'Save it for offline' });
    await expect(offer).toBeVisible();
    expect(await cachesOf(page)).toEqual([]);
    expect(host.asked.join()).not.toMatch(/service-worker|edition\.json/);
    await offer.click();
    await expect(status(page)).toHaveText(/^Not saved on this device: 0\.[4-9] MB\.$/);
    await button(page, 'Save for offline').click();
    await expect(status(page)).toHaveText(/^Saved for offline: 0\.[4-9] MB, edition “Restatement”\.$/);
    host.stop();
    await page.goto(host.at('7/'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Save it for offline' })).toBeHidden();
  });
}

test('what is saved is said, can be let go of for good, and be saved again', async ({ page }) => {
  const host = await new Host(restatement).start();
  await page.goto(host.at('about/#offline'));
  await expect(status(page)).toHaveText(/^Saved for offline/);
  await page.evaluate(() => caches.open('of another site'));
  await button(page, 'Let go of it').click();
  await expect(status(page)).toHaveText('Nothing is saved on this device any more.');
  expect(await cachesOf(page)).toEqual(['of another site']);

  await page.goto(host.at());
  await page.goto(host.at('about/'));
  await expect(status(page)).toHaveText(/^Not saved/);
  expect(await cachesOf(page)).toEqual(['of another site']);
  await button(page, 'Save for offline').click();
  await expect(status(page)).toHaveText(/^Saved for offline/);
  // And at once after it was let go of.
  await button(page, 'Let go of it').click();
  await expect(status(page)).toHaveText(/^Nothing/);
  await button(page, 'Save for offline').click();
  await expect(status(page)).toHaveText(/^Saved for offline/);
  host.stop();
  await page.goto(host.at('7/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('of a large essay what is read and what follows is saved, and all of it on request', async ({ page }) => {
  const host = await new Host(large).start();
  await page.goto(host.at());
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.goto(host.at('3/'));
  const isSaved = (path: string) =>
    page.evaluate(async (address) => Boolean(await caches.match(address)), host.at(path));
  await expect.poll(() => isSaved('4/')).toBe(true);
  host.stop();

  for (const address of ['', '3/', '4/']) {
    await page.goto(host.at(address));
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Not saved yet');
  }
  const response = await page.goto(host.at('7'));
  expect(response!.status()).toBe(503);
  await expect(page.getByRole('heading', { level: 1, name: 'Not saved yet' })).toBeVisible();
  expect((await page.goto(host.at('nowhere/')))!.status()).toBe(404);
  await page.goto(host.at('7/'));
  await page.getByRole('link', { name: 'Read the essay' }).click();
  await expect(page).toHaveURL(host.at());

  await host.start();
  await page.goto(host.at('about/#offline'));
  await expect(status(page)).toHaveText(/^What you have read is saved for offline: 0\.\d MB of 0\.\d MB\.$/);
  await button(page, 'Save for offline').click();
  await expect(status(page)).toHaveText(/^Saved for offline/, { timeout: 20_000 });
  host.stop();
  for (const built of pagesOf(large).filter(({ address }) => address !== '404.html')) {
    await page.goto(host.at(built.address));
    await expectReadable(page, built);
  }
});

test('axe finds no fault where saving is offered, and where a newer edition is announced', async ({ page }) => {
  const host = await new Host(restatement).start();
  for (const [width, scheme] of [
    [320, 'light'],
    [1440, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(host.at('about/#offline'));
    await expect(button(page, 'Let go of it')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    const box = await button(page, 'Let go of it').boundingBox();
    expect(box!.height).toBeGreaterThanOrEqual(44);
  }
  host.stop();
});
