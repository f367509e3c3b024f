import { expect, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { kindsOf, pagesOf } from '../built-pages.ts';
import { Host } from '../host.ts';
import { isFullMatrix } from '../matrix.ts';
import { expectReadable } from '../readable.ts';
import { large, largeNext, NEW_WORDS, nextEdition, retelling } from '../sites.ts';

test.use({ serviceWorkers: 'allow' });

const status = (page: Page) => page.locator('offline-status').getByRole('status');
const button = (page: Page, name: string) => page.getByRole('button', { name });
const cachesOf = (page: Page) => page.evaluate(() => caches.keys());

for (const [line, connection] of [
  ['saves data', { saveData: true }],
  ...(isFullMatrix ? ([['is metered', { type: 'cellular' }]] as const) : []),
] as const) {
  test(`a reader whose line ${line} is asked, in nobody’s way, before anything is saved`, async ({ page }) => {
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value });
    }, connection);
    const host = await new Host(retelling).start();
    await page.goto(host.at());
    const offer = page.getByRole('contentinfo').getByRole('link', { name: 'Save for offline reading' });
    await expect(offer).toBeVisible();
    expect(await cachesOf(page)).toEqual([]);
    expect(host.asked.join()).not.toMatch(/service-worker|edition\.json/);
    await offer.click();
    await expect(status(page)).toHaveText(/^Not saved on this device\. Saving takes 0\.[4-9] MB\.$/);
    await button(page, 'Save for offline reading').click();
    await expect(status(page)).toHaveText(/^Saved for offline reading: 0\.[4-9] MB, edition of 27 November 2026\.$/);
    host.stop();
    await page.goto(host.at('7/'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Save for offline reading' })).toBeHidden();
  });
}

test('the page says what is saved, and it can be removed for good and saved again', async ({ page }) => {
  const host = await new Host(retelling).start();
  await page.goto(host.at('about/#offline'));
  await expect(status(page)).toHaveText(/^Saved for offline reading/);
  await expect(button(page, 'Save for offline reading')).toBeHidden();
  await page.evaluate(() => caches.open('of another site'));
  await button(page, 'Remove from this device').click();
  await expect(status(page)).toHaveText('The saved pages have been removed from this device.');
  await expect(status(page)).toBeFocused();
  await expect(button(page, 'Remove from this device')).toBeHidden();
  expect(await cachesOf(page)).toEqual(['of another site']);

  await page.goto(host.at());
  await page.goto(host.at('about/'));
  await expect(status(page)).toHaveText(/^Not saved/);
  expect(await cachesOf(page)).toEqual(['of another site']);
  await button(page, 'Save for offline reading').click();
  await expect(status(page)).toHaveText(/^Saved for offline reading/);
  // Saving works again right after removal.
  await button(page, 'Remove from this device').click();
  await expect(status(page)).toHaveText(/^The saved pages have been removed/);
  await button(page, 'Save for offline reading').click();
  await expect(status(page)).toHaveText(/^Saved for offline reading/);
  host.stop();
  await page.goto(host.at('7/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('if the saved pages cannot be removed, the page says so, and they can be removed later', async ({ page }) => {
  const host = await new Host(retelling).start();
  await page.goto(host.at('about/#offline'));
  await expect(status(page)).toHaveText(/^Saved for offline reading/);
  await page.evaluate(() => {
    // The first deletion fails, and no other.
    const { delete: remove } = CacheStorage.prototype;
    CacheStorage.prototype.delete = () => {
      CacheStorage.prototype.delete = remove;
      return Promise.reject(new DOMException());
    };
  });
  await button(page, 'Remove from this device').click();
  await expect(status(page)).toHaveText('The saved pages could not be removed. Try again.');
  await button(page, 'Remove from this device').click();
  await expect(status(page)).toHaveText('The saved pages have been removed from this device.');
  expect(await cachesOf(page)).toEqual([]);
  host.stop();
});

test('of a large essay what is read and what follows is saved, and all of it on request', async ({ page }) => {
  const host = await new Host(large).start();
  await page.goto(host.at());
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.goto(host.at('3/'));
  const isSaved = (path: string) =>
    page.evaluate(async (address) => Boolean(await caches.match(address)), host.at(path));
  await expect.poll(() => isSaved('4/')).toBe(true);
  // Reading a page that is already saved also saves the next one.
  await page.goto(host.at('4/'));
  await expect.poll(() => isSaved('5/')).toBe(true);
  host.stop();

  for (const address of ['', '3/', '4/', '5/']) {
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
  await expect(status(page)).toHaveText(
    /^The pages you have read are saved for offline reading: 0\.\d MB of 0\.\d MB\.$/,
  );
  await button(page, 'Save for offline reading').click();
  await expect(status(page)).toHaveText(/^Saved for offline reading/, { timeout: 20_000 });
  host.stop();
  for (const built of (isFullMatrix ? pagesOf : kindsOf)(large).filter(({ address }) => address !== '404.html')) {
    await page.goto(host.at(built.address));
    await expectReadable(page, built);
  }
});

if (isFullMatrix) {
  test('of a large essay the page that a first visit is to is saved, and who has all goes on to have all', async ({
    page,
  }) => {
    const host = await new Host(large).start();
    await page.goto(host.at('8/'));
    const saved = () =>
      page.evaluate(async () => (await Promise.all(['/8/', '/9/'].map((a) => caches.match(a)))).filter(Boolean).length);
    await expect.poll(saved).toBe(2);
    await page.goto(host.at('about/#offline'));
    await button(page, 'Save for offline reading').click();
    await expect(status(page)).toHaveText(/^Saved for offline reading/, { timeout: 20_000 });
    host.publish(largeNext);
    await page.goto(host.at('5/'));
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByText(NEW_WORDS)).toBeVisible();
    host.stop();
    await page.goto(host.at('search/?q=harbour'));
    await expect(page.locator('.results').getByRole('link').first()).toHaveAttribute('data-id', /^(p5|z)\.\d$/);
    await page.goto(host.at('2/'));
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Not saved yet');
  });
}

test('axe finds no error where what is saved is said, and where a newer edition is announced', async ({ page }) => {
  const host = await new Host(retelling).start();
  await page.goto(host.at());
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  host.publish(nextEdition);
  for (const [width, scheme] of [[320, 'light'], ...(isFullMatrix ? ([[1440, 'dark']] as const) : [])] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(host.at('about/#offline'));
    await expect(button(page, 'Remove from this device')).toBeVisible();
    await expect(page.getByText('A newer edition is available.')).toBeVisible();
    const { violations } = await axeOn(page).analyze();
    expect(violations).toEqual([]);
    for (const name of ['Remove from this device', 'Reload', 'Not now']) {
      const { width: wide, height } = (await button(page, name).boundingBox())!;
      expect(Math.min(wide, height), name).toBeGreaterThanOrEqual(44);
    }
  }
  host.stop();
});
