import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { pagesOf } from '../built-pages.ts';
import { Host } from '../host.ts';
import { isFullMatrix } from '../matrix.ts';
import { distance, expectContrast, Picture } from '../pixels.ts';
import { expectReadable } from '../readable.ts';
import { earlier, earlierNext, folderOf, NEW_WORDS } from '../sites.ts';

/** Readers' choices, with the resulting colour and text size. */
const CHOSEN = [
  { paper: 'Light', colour: '#fbfaf8', size: 'Small', font: '16px' },
  { paper: 'Sepia', colour: '#f5ecd8', size: 'Large', font: '22px' },
  { paper: 'Dark', colour: '#121216', size: 'Larger', font: '25px' },
  { paper: 'Contrast', colour: '#000000', size: 'Largest', font: '30px' },
] as const;
type Chosen = (typeof CHOSEN)[number];
/** How far a channel may be off: OKLCH colours are rounded. */
const ROUNDING = 1;

/** The file list of the newer edition. */
const newerList = () => readFileSync(path.join(folderOf(earlierNext), 'edition.json'), 'utf8');

// The saved edition says some things in other words than the newer one.
const REMOVE = /^(Let go of it|Remove from this device)$/;
const REMOVED = /^(Nothing is saved on this device any more|The saved pages have been removed from this device)\.$/;

const newer = (page: Page) => page.getByText(/^A newer edition is (here|available)\.$/);
const newWords = (page: Page) => page.getByText(NEW_WORDS);
const status = (page: Page) => page.locator('offline-status').getByRole('status');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

for (const chosen of isFullMatrix ? CHOSEN : [CHOSEN[2]]) {
  const { paper, size } = chosen;

  test.describe('with a saved edition', () => {
    test.use({ serviceWorkers: 'allow', colorScheme: paper === 'Light' ? 'dark' : 'light' });

    test(`a reader with ${paper} paper and ${size} text keeps both in the newer edition`, async ({ page }) => {
      const host = await savedOn(page);
      await choose(page, host, chosen);
      host.publish(earlierNext);
      await page.goto(host.at('2/'));
      await expect(newWords(page)).toBeHidden();
      await expect(newer(page)).toBeVisible();
      await button(page, 'Reload').click();
      await expect(newWords(page)).toBeVisible();
      await expectChosen(page, chosen, 'p2.1');
      await expectContrast(page);
      const anew = await storedAnew(page, host, chosen);
      await expect.poll(() => stored(page)).toEqual(anew);
      host.stop();
      await page.goto(host.at('1/'));
      await expectChosen(page, chosen, 'p1.1');
      await button(page, 'Reading settings').click();
      await expect(page.getByRole('radio', { name: paper })).toBeChecked();
      await expect(page.getByRole('radio', { name: size, exact: true })).toBeChecked();
    });
  });

  if (!isFullMatrix) continue;

  test(`the first frame of the newer edition has ${paper} paper and ${size} text`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: paper === 'Light' ? 'dark' : 'light' });
    const host = await new Host(earlier).start();
    await choose(page, host, chosen);
    host.publish(earlierNext);
    // The first frame has neither the stylesheet with the papers nor the deferred JavaScript.
    await page.route(/later/, (route) => route.abort());
    await page.route(/_astro\/scripts-/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    for (const address of ['', '1/']) {
      await page.goto(host.at(address));
      await expectChosen(page, chosen, 'p1.1');
      await expectContrast(page);
    }
    host.stop();
  });
}

test.describe('with a saved edition', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the newer edition is read and searched offline', async ({ page }) => {
    const host = await savedOn(page);
    await takeNewer(host, page);
    host.stop();
    for (const built of pagesOf(earlierNext).filter(({ address }) => address !== '404.html')) {
      await page.goto(host.at(built.address));
      await expectReadable(page, built);
    }
    await page.goto(host.at('search/?q=harbour'));
    await expect(page.locator('.results').getByRole('link').first()).toHaveAttribute('data-id', /^(p2|z)\.\d$/);
  });

  test('nothing of the saved edition is left once the newer one is taken', async ({ page }) => {
    const host = await savedOn(page);
    await takeNewer(host, page);
    await page.goto(host.at('1/'));
    await expect.poll(() => savedEditions(page)).toEqual([newerList()]);
    host.stop();
  });

  test('the newer edition saves nothing for a reader who removed what was saved', async ({ page }) => {
    const host = await savedOn(page);
    await removeSaved(page, host);
    host.publish(earlierNext);
    host.asked = [];
    for (const address of ['', '2/']) {
      await page.goto(host.at(address));
      await expect(newWords(page).first()).toBeVisible();
      await expect(button(page, 'Reading settings')).toBeVisible();
    }
    await page.goto(host.at('about/#offline'));
    await expect(status(page)).toHaveText(/^Not saved/);
    expect(host.asked.join()).not.toContain('service-worker.js');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await button(page, 'Save for offline').click();
    await expect(status(page)).toHaveText(/^Saved for offline/);
    host.stop();
    await page.goto(host.at('2/'));
    await expect(newWords(page)).toBeVisible();
  });

  test('an open tab goes on reading and searching after another tab takes the newer edition', async ({
    page,
    context,
  }) => {
    const host = await savedOn(page);
    const other = await takeNewer(host, await context.newPage());
    host.stop();

    await expect(page.locator('#p2\\.1')).toBeVisible();
    await button(page, 'Reading settings').click();
    await page.getByRole('radio', { name: 'Sepia' }).check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('harbour');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^Nothing found/);
    // The comment is on another page, so this answer comes from the index.
    await page.getByRole('searchbox').fill('burrow');
    const passage = page.locator('.results').getByRole('link').first();
    await expect(passage).toHaveAttribute('data-id', 'c-ivo.1');
    await passage.click();
    await expect(page.locator('mark.hit')).toHaveText('burrow');
    // Pages opened afterwards are from the newer edition.
    await page.goto(host.at('2/'));
    await expect(newWords(page)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
    await other.reload();
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'sepia');
  });

  if (isFullMatrix) {
    test('an open tab of /about/ can delete and save again after another tab takes the newer edition', async ({
      page,
      context,
    }) => {
      const host = await savedOn(page);
      await page.goto(host.at('about/#offline'));
      await takeNewer(host, await context.newPage());
      await removeSaved(page);
      await button(page, 'Save for offline').click();
      await expect(status(page)).toHaveText(/^Saved for offline/);
      host.stop();
      await page.goto(host.at('2/'));
      await expect(newWords(page)).toBeVisible();
    });

    test('the newer edition is saved where the browser deleted the saved files but kept the worker', async ({
      page,
    }) => {
      const host = await savedOn(page);
      await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
      host.publish(earlierNext);
      await page.goto(host.at());
      await expect(newWords(page).first()).toBeVisible();
      await expect.poll(() => savedEditions(page)).toEqual([newerList()]);
      // The newer worker takes over while no page of the site is open.
      await page.goto('about:blank');
      host.stop();
      await expect(async () => {
        await page.goto(host.at('2/'));
        await expect(newWords(page)).toBeVisible({ timeout: 1000 });
      }).toPass();
      await page.goto(host.at('search/?q=harbour'));
      await expect(page.locator('.results').getByRole('link').first()).toHaveAttribute('data-id', /^(p2|z)\.\d$/);
    });
  }
});

/** Starts a host of the earlier site, and has a page save it. */
async function savedOn(page: Page): Promise<Host> {
  const host = await new Host(earlier).start();
  await page.goto(host.at());
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return host;
}

/** Publishes the newer edition, and reloads a tab into it. */
async function takeNewer(host: Host, tab: Page): Promise<Page> {
  await tab.goto(host.at('2/'));
  await expect(newWords(tab)).toBeHidden();
  host.publish(earlierNext);
  await tab.goto(host.at('2/'));
  await expect(newer(tab)).toBeVisible();
  await button(tab, 'Reload').click();
  await expect(newWords(tab)).toBeVisible();
  return tab;
}

/** Removes what is saved, on /about/. Opens that page first if a host is given. */
async function removeSaved(page: Page, host?: Host) {
  if (host) await page.goto(host.at('about/#offline'));
  await expect(status(page)).toHaveText(/^Saved for offline/);
  await button(page, REMOVE).click();
  await expect(status(page)).toHaveText(REMOVED);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
}

/** Chooses paper and text size in the settings panel of the site that a host serves. */
async function choose(page: Page, host: Host, { paper, size }: Chosen) {
  await page.goto(host.at('1/'));
  await button(page, 'Reading settings').click();
  await page.getByRole('radio', { name: paper }).check();
  await page.getByRole('radio', { name: size, exact: true }).check();
  expect(Object.values(await stored(page)).join()).toContain(`"theme":"${paper.toLowerCase()}"`);
}

/** Checks the colour of a page beside a paragraph, and the paragraph's text size. */
async function expectChosen(page: Page, { colour, font }: Chosen, id: string) {
  const paragraph = page.locator(`[id="${id}"]`);
  await expect(paragraph).toHaveCSS('font-size', font);
  await paragraph.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { x, y } = (await paragraph.boundingBox())!;
  const margin = { x: x - 60, y, width: 40, height: 20 };
  const ground = (await Picture.of(page)).groundOf(margin);
  expect(distance(ground, colour), `${ground} for ${colour}`).toBeLessThanOrEqual(ROUNDING);
}

/** Returns the file lists of all saved editions. */
function savedEditions(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const list = new URL('/edition.json', location.href).href;
    const found = (await caches.keys()).map((cacheName) => caches.match(list, { cacheName }));
    return Promise.all((await Promise.all(found)).flatMap((response) => response?.text() ?? []));
  });
}

/** Returns everything in the page's local storage. */
function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage }));
}

/** Returns what a host's site stores for a new reader who makes the same choices. */
async function storedAnew(page: Page, host: Host, chosen: Chosen): Promise<Record<string, string>> {
  const context = await page.context().browser()!.newContext({ serviceWorkers: 'block' });
  const other = await context.newPage();
  await choose(other, host, chosen);
  const entries = await stored(other);
  await context.close();
  return entries;
}
