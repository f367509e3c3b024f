import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Host } from '../host.ts';
import { isFullMatrix } from '../matrix.ts';
import { savedOn } from '../saved-site.ts';
import { earlier, folderOf, NEW_WORDS, nextEdition, nothingSaved, retelling, type Site } from '../sites.ts';

test.use({ serviceWorkers: 'allow' });

const button = (page: Page, name: string) => page.getByRole('button', { name });
const newer = (page: Page) => page.getByText('A newer edition is available.');
const newWords = (page: Page) => page.getByText(NEW_WORDS).first();

test('the lengths of the worker and of the list of files differ between editions', () => {
  const [worker, list] = lengths(retelling);
  const [nextWorker, nextList] = lengths(nextEdition);
  expect(nextWorker).not.toBe(worker);
  expect(nextList).not.toBe(list);
});

const ETAGS = [
  ['alike, whatever is in them,', () => '"1"'],
  ['by their length, since all have one date,', (bytes: Buffer) => `"1-${bytes.length}"`],
] as const;

for (const [names, etagOf] of isFullMatrix ? ETAGS : ETAGS.slice(0, 1)) {
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

for (const [what, code] of [
  ['moved', 301],
  ['is gone', 404],
  ['is gone for good', 410],
] as const) {
  test(`readers of a saved site that ${what} learn of it at their second visit`, async ({ page }) => {
    const host = await savedOn(page, retelling);
    const elsewhere = await new Host(nextEdition).start();
    host.mishap = (asked, response) => {
      response.writeHead(code, code === 301 ? { location: elsewhere.origin + asked } : {}).end('Nothing here');
      return true;
    };
    await page.goto(host.at('5/'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await page.goto(host.at('5/'));
    await expect(code === 301 ? newWords(page) : page.getByText('Nothing here')).toBeVisible();
    host.stop();
    elsewhere.stop();
  });
}

for (const site of isFullMatrix ? [retelling, earlier] : [earlier]) {
  test(`readers of the saved ${site.name} follow a move if the old address has a worker that removes it`, async ({
    page,
  }) => {
    const host = await savedOn(page, site);
    const elsewhere = await new Host(nextEdition).start();
    const worker = readFileSync(path.join(folderOf(nothingSaved), 'service-worker.js'));
    host.mishap = (asked, response) => {
      if (asked === '/service-worker.js') response.setHeader('content-type', 'text/javascript').end(worker);
      else response.writeHead(301, { location: elsewhere.origin }).end();
      return true;
    };
    await page.goto(host.at());
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await page.goto(host.at());
    await expect(page).toHaveURL(elsewhere.at());
    host.stop();
    elsewhere.stop();
  });
}

test('readers keep the saved site while its host is out of order', async ({ page }) => {
  const host = await savedOn(page, retelling);
  host.mishap = (_, response) => {
    response.writeHead(503).end('Back soon');
    return true;
  };
  for (const address of ['5/', '7/']) {
    await page.goto(host.at(address));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForTimeout(500);
  }
  host.stop();
});

test('GitHub Pages is told to publish folders whose names begin with _', () => {
  expect(existsSync(path.join(folderOf(retelling), '.nojekyll'))).toBe(true);
});

/** Returns the lengths of a site's worker and of its list of files, in bytes. */
function lengths(site: Site): number[] {
  return ['service-worker.js', 'edition.json'].map((file) => statSync(path.join(folderOf(site), file)).size);
}
