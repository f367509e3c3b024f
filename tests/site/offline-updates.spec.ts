import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Edition } from '#features/offline/edition.ts';
import { Host } from '../host.ts';
import { isFullMatrix } from '../matrix.ts';
import { pressForSearch } from '../search-box.ts';
import { folderOf, large, NEW_WORDS, nextEdition, nothingSaved, retelling } from '../sites.ts';

test.use({ serviceWorkers: 'allow' });

const newer = (page: Page) => page.getByText('A newer edition is available.');
const said = (page: Page) => page.getByRole('dialog').getByRole('status');
const newWords = (page: Page) => page.getByText(NEW_WORDS);

/** Removes what was saved of editions that failed, and that they did. */
async function forget(editions: string[]) {
  await Promise.all(editions.map((name) => caches.delete(name)));
  const scope = new URL('/', location.href);
  await (await caches.open('broadside / ')).delete(`${scope.href}?failures`);
}

/** Starts a host, has a page save its site, then publishes the next edition. */
async function savedThenPublished(page: Page): Promise<Host> {
  const host = await new Host(retelling).start();
  await page.goto(host.at());
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  host.publish(nextEdition);
  return host;
}

test('a newer edition is announced in words, and comes when the reader asks for it', async ({ page }) => {
  const host = await savedThenPublished(page);
  await page.goto(host.at('5/'));
  await expect(newer(page)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'newer' })).toHaveCount(1);
  await expect(newWords(page)).toBeHidden();
  // It does not appear on its own either.
  await page.goto(host.at());
  await expect(newer(page)).toBeVisible();
  await expect(newWords(page)).toBeHidden();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(newer(page)).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
  await page.goto(host.at('7/'));
  await page.waitForTimeout(500);
  await expect(newer(page)).toBeHidden();
  await page.evaluate(() => sessionStorage.clear());

  await page.goto(host.at('5/'));
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(newWords(page)).toBeVisible();
  await page.waitForTimeout(500);
  await expect(newer(page)).toBeHidden();
  host.stop();
  await page.goto(host.at());
  await expect(newWords(page)).toHaveCount(2);
});

test('a tab that is open goes on with its own edition, searched too, while another reads the newer one', async ({
  page,
  context,
}) => {
  const host = await savedThenPublished(page);
  const other = await context.newPage();
  await other.goto(host.at('5/'));
  await other.getByRole('button', { name: 'Reload' }).click();
  await expect(newWords(other)).toBeVisible();
  host.stop();

  await pressForSearch(page);
  await page.getByRole('searchbox').fill('harbour');
  await expect(said(page)).toHaveText(/^No results/);
  await page.getByRole('searchbox').fill('warlords');
  await expect(page.locator('.results').getByRole('link').first()).toHaveAttribute('data-id', 'p9.1');
  await expect(said(page)).toHaveText('1 passage found.');
  await pressForSearch(other);
  await other.getByRole('searchbox').fill('harbour');
  await expect(other.locator('.results').getByRole('link').first()).toHaveAttribute('data-id', /^(p5|z)\.\d$/);
  await expect(said(other)).toHaveText('2 passages found in 2 sections.');

  // Once the tab is closed, its edition is removed.
  await page.close();
  await other.goto(host.at('1/'));
  await expect.poll(() => other.evaluate(() => caches.keys())).toHaveLength(2);
});

test('of three editions each tab has its own, and the newest is there when its turn comes', async ({
  page,
  context,
}) => {
  const host = await savedThenPublished(page);
  const other = await context.newPage();
  await other.goto(host.at('5/'));
  await other.getByRole('button', { name: 'Reload' }).click();
  await expect(newWords(other)).toBeVisible();
  host.publish(large);
  await other.goto(host.at('5/'));
  await expect(newer(other)).toBeVisible();
  // A page opened while an edition is waiting uses nothing from it.
  await other.goto(host.at('1/'));
  await expect(newer(other)).toBeVisible();
  await page.waitForTimeout(500);
  await other.goto(host.at('5/'));
  await other.getByRole('button', { name: 'Reload' }).click();
  await expect(newWords(other)).toBeHidden();
  host.stop();
  await other.goto(host.at());
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await pressForSearch(page);
  await page.getByRole('searchbox').fill('warlords');
  await expect(said(page)).toHaveText('1 passage found.');
});

test('an edition that the browser keeps waiting, although the reader asked for it, comes as soon as it can', async ({
  page,
  context,
}) => {
  const host = await savedThenPublished(page);
  const held: ServerResponse[] = [];
  host.mishap = (asked, response) => {
    if (asked !== '/held') return false;
    held.push(response);
    return true;
  };
  // While a worker has a request to answer, Chromium lets no other take over.
  await page.evaluate(() => void fetch('/held'));
  const other = await context.newPage();
  await other.goto(host.at('5/'));
  await Promise.all([other.waitForEvent('load'), other.getByRole('button', { name: 'Reload' }).click()]);
  await expect(newWords(other)).toBeHidden();
  held.pop()!.end();
  await expect(newWords(other)).toBeVisible();
  await expect(newer(other)).toBeHidden();
  if (!isFullMatrix) return;

  host.publish(retelling);
  await page.evaluate(() => void fetch('/held'));
  await other.goto(host.at('5/'));
  await other.getByRole('button', { name: 'Reload' }).click();
  await expect(newer(other)).toBeHidden();
  // If it cannot come for long, it is announced again.
  await expect(newer(other)).toBeVisible();
  held.pop()!.end();
});

test('on localhost, where an edition is being made, pages come from the server while it answers', async ({ page }) => {
  const host = await new Host(retelling).start();
  const local = host.at('5/').replace('127.0.0.1', 'localhost');
  await page.goto(local);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  host.publish(nextEdition);
  await page.goto(local);
  await expect(newWords(page)).toBeVisible();
  host.stop();
  await page.goto(local);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an edition of which any file fails or is of another edition is not taken, and the one before stays', async ({
  page,
}) => {
  test.slow();
  const host = await savedThenPublished(page);
  const [before, after] = [retelling, nextEdition].map((site) => {
    return JSON.parse(readFileSync(path.join(folderOf(site), 'edition.json'), 'utf8')) as Edition;
  });
  // Files that are the same in both are not requested again.
  const had = before!.must.map(([, sha256]) => sha256);
  const files = ['edition.json', ...after!.must.filter(([, sha256]) => !had.includes(sha256)).map(([file]) => file)];
  expect(files.length).toBeGreaterThan(15);
  host.asked = [];
  const [saved] = (await page.evaluate(() => caches.keys())).filter((name) => name.length > 20);
  const update = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
      const worker = registration.installing ?? registration.waiting;
      if (!worker) return 'none';
      while (worker.state === 'installing')
        await new Promise((resolve) => worker.addEventListener('statechange', resolve));
      return worker.state;
    });
  // Each failure, and each kind of file.
  const failing = isFullMatrix ? files : [...Map.groupBy(files, path.extname).values()].map(([first]) => first!);
  for (const [i, file] of failing.entries()) {
    let failed = 0;
    const askedBefore = host.asked.length;
    host.mishap = (asked, response) => {
      if (asked !== `/${file}`) return false;
      failed++;
      if (i % 3 === 0)
        response.writeHead(200, { 'content-length': 1000 }).write('half of it', () => response.destroy());
      else response.writeHead(i % 3 === 1 ? 500 : 200, { 'content-type': 'text/plain' }).end('of another edition');
      return true;
    };
    expect(await update(), file).toBe('redundant');
    // The browser may look for a newer edition of its own accord as well.
    const updates = host.asked.slice(askedBefore).filter((each) => each === '/service-worker.js').length;
    expect(updates).toBeGreaterThan(0);
    // A file that differs is asked for once more, past the browser's cache.
    expect(failed, file).toBe(updates * (i % 3 === 2 ? 2 : 1));
    const editions = (await page.evaluate(() => caches.keys())).filter((name) => name.length > 20);
    expect(editions[0]).toBe(saved);
    expect(editions.slice(1)).toHaveLength(i % 3 === 2 ? 0 : 1);
    await page.evaluate(forget, editions.slice(1));
  }
  await page.goto(host.at('5/'));
  await expect(newWords(page)).toBeHidden();

  expect(host.asked.join()).not.toMatch(/wasm|woff2/);

  // Optional files may be missing.
  host.mishap = (asked, response) => {
    if (asked === '/icon.svg') response.writeHead(500).end();
    return asked === '/icon.svg';
  };
  expect(await update()).toBe('installed');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(newWords(page)).toBeVisible();
  host.stop();
});

test('a host that no longer wants anything saved has it removed, and nothing else at its address', async ({ page }) => {
  const host = await new Host(retelling).start();
  await page.goto(host.at());
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.evaluate(() => caches.open('of another site'));
  host.publish(nothingSaved);
  await page.goto(host.at('5/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 }).toEqual(['of another site']);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.goto(host.at('about/'));
  await expect(page.getByRole('heading', { name: 'Privacy' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Offline' })).toBeHidden();
  host.stop();
});
