import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { pageAt, urlOf } from '../built-pages.ts';
import { folderOf, realEssays, type Site } from '../sites.ts';

/** The limit for the page with the whole essay, in bytes: with its headers it fits the first flight of a connection. */
const FIRST_FLIGHT = 13_950;
const SCRIPT = 1_560;
const PERMALINKS = 985;
/** The bar for selected passages, and what makes links to them. */
const SHARING = 8_000;
const DISPLAY_FONT = 17_000;
const FIRST_VISIT = 36_000;
const SEARCH = 8_500;
/** The code of search and everything it fetches for a first answer about another page. */
const FIRST_ANSWER = 19_000;

for (const site of realEssays) {
  test(`the whole essay of ${site.name}, with its CSS, is in the first flight`, () => {
    expect(bytesOf(site, 'index.html')).toBeLessThanOrEqual(FIRST_FLIGHT);
  });

  test(`a first visit to ${site.name} asks for four files before load, and for 36 KB in all`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(urlOf(site, pageAt(site, '')));
    await page.waitForLoadState('networkidle');
    // Headless Chromium does not request the icon, so it is added here.
    const files = new Set([...asked.map((file) => (file === '/' ? 'index.html' : file.slice(1))), 'icon.svg']);
    expect([...files].filter((file) => file.endsWith('.woff2'))).toHaveLength(1);
    const beforeLoad = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return performance.getEntriesByType('resource').filter(({ startTime }) => startTime < visit!.loadEventStart)
        .length;
    });
    // With the page itself and its icon.
    expect(beforeLoad + 2).toBeLessThanOrEqual(4);
    expect([...files].reduce((sum, file) => sum + bytesOf(site, file), 0)).toBeLessThanOrEqual(FIRST_VISIT);
    const inline = await page
      .locator('script:not([src])')
      .evaluateAll((all) => all.map((one) => one.textContent).join());
    const scripts = [...files].filter((file) => file.endsWith('.js')).map((file) => bytesOf(site, file));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, bytes) => sum + bytes, weigh(inline))).toBeLessThanOrEqual(SCRIPT);
  });

  test(`what the ¶ of ${site.name} can do is a script of 985 bytes, which a visit without them does not ask for`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(path.basename(new URL(request.url()).pathname)));
    await page.goto(urlOf(site, pageAt(site, '')));
    await page.waitForLoadState('networkidle');
    const [file, ...more] = globSync('_astro/permalinks-*.js', { cwd: folderOf(site) });
    expect(more).toEqual([]);
    expect(bytesOf(site, file!)).toBeLessThanOrEqual(PERMALINKS);
    expect(asked).not.toContain(path.basename(file!));
  });

  test(`the bar for selected passages of ${site.name} and the links it makes take at most 8 KB`, () => {
    const files = globSync('_astro/{selection-bar,text-fragment}-*.js', { cwd: folderOf(site) });
    expect(files).toHaveLength(2);
    expect(files.reduce((sum, file) => sum + bytesOf(site, file), 0)).toBeLessThanOrEqual(SHARING);
  });

  test(`the ¶, the settings and search of ${site.name} are one script each`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const [, name] = /\/_astro\/(.+)-.{8}\.js$/.exec(new URL(request.url()).pathname) ?? [];
      if (name) asked.push(name);
    });
    await page.goto(urlOf(site, pageAt(site, '')));
    const settings = page.getByRole('button', { name: 'Reading settings' });
    await expect(settings).toBeVisible();
    expect(asked).toEqual(['scripts']);
    await page.keyboard.press('Tab');
    await expect.poll(() => asked).toEqual(['scripts', 'permalinks']);
    await settings.click();
    await expect(page.getByRole('radio', { name: 'Sepia' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('searchbox')).toBeVisible();
    // Plural forms become a file of their own once another feature shows them too.
    const own = asked.filter((name) => name !== 'plural-of');
    expect(own).toEqual(['scripts', 'permalinks', 'reading-settings.element', 'search', 'comments-0']);
  });

  test(`a search on a point’s page of ${site.name} fetches at most 19 KB until its first answer`, async ({ page }) => {
    const asked: string[] = [];
    await page.goto(urlOf(site, pageAt(site, '5/')));
    await expect(page.getByRole('button', { name: 'Reading settings' })).toBeVisible();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('warlord');
    await expect(page.locator('.best').getByRole('link')).toHaveAttribute('data-id', 'p9.1');
    await page.waitForLoadState('networkidle');
    const sizes = asked.map((file) => bytesOf(site, file));
    expect(asked.map((file) => file.replace(/-.{8}\.js$/, '')).toSorted()).toEqual(
      ['comments-0', 'essay-0', 'search'].map((name) => `_astro/${name}`),
    );
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(FIRST_ANSWER);
    expect(sizes[asked.findIndex((file) => file.includes('/search-'))]).toBeLessThanOrEqual(SEARCH);
  });

  test(`the display font of ${site.name} has only the letters it sets`, () => {
    const [font, ...more] = globSync('fonts/*.woff2', { cwd: folderOf(site) });
    expect(more).toEqual([]);
    expect(bytesOf(site, font!)).toBeLessThanOrEqual(DISPLAY_FONT);
  });
}

/** Returns the transfer size of a file of a built site: in brotli 11, or as is for fonts. */
function bytesOf(site: Site, file: string): number {
  const bytes = readFileSync(path.join(folderOf(site), file));
  if (file.endsWith('.woff2')) return bytes.length;
  return weigh(bytes);
}

function weigh(bytes: Buffer | string): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
