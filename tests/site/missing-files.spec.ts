import { globSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { Host } from '../host.ts';
import { isFullMatrix } from '../matrix.ts';
import { folderOf, retelling as site } from '../sites.ts';

/** The files whose names change with an edition, without what changes: `later`, `search`, `archivo`. */
const kinds = [
  ...new Set(globSync('{_astro,fonts}/*', { cwd: folderOf(site) }).map((file) => /\/(\w+)/.exec(file)![1]!)),
];
/** How long the texts wait that appear where a file is missing, in ms. */
const WAIT = 4000;

test('the built site has the files that an old page may name', () => {
  expect(kinds).toEqual(expect.arrayContaining(['later', 'scripts', 'archivo', 'permalinks', 'reading', 'search']));
});

/** The files that every page needs at once. */
const FIRST = ['later', 'scripts'];
/** The pages that need a file. Any other file is needed wherever the essay is read. */
const PAGES_WITH: [RegExp, string[]][] = [
  [/^(search|pagefind|essay|comments|suggest)$/, ['', 'search/']],
  [/^offline$/, ['', 'about/']],
  // What a reader asks for on the page of a point, beside the controls that every page has.
  [/^(selection|text|follow|citation)$/, ['5/']],
];

/** The pages on which a file is missing. */
const pathsFor = (kind: string, width: number) => {
  if (!isFullMatrix) return [''];
  if (width > 320) return ['', '5/'];
  if (FIRST.includes(kind)) return ['', '5/', 'comments/', 'about/', 'search/', 'subjects/', 'nowhere/'];
  return PAGES_WITH.find(([which]) => which.test(kind))?.[1] ?? ['', '5/'];
};

for (const kind of isFullMatrix ? kinds : ['later']) {
  for (const width of kind === 'later' && isFullMatrix ? [320, 1280] : [320]) {
    test(`an old page whose ${kind} file is gone works, or says what is missing, at ${width} px`, async ({
      browser,
    }) => {
      const host = await new Host(site).start();
      host.mishap = (path, response) => {
        if (!new RegExp(`^/(_astro|fonts)/${kind}\\b`).test(path)) return false;
        response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Not found</p>');
        return true;
      };
      const context = await browser.newContext({ viewport: { width, height: 800 }, serviceWorkers: 'block' });
      for (const path of pathsFor(kind, width)) {
        await test.step(`/${path}`, () => checkControls(context, host, path));
      }
      await context.close();
      host.stop();
    });
  }
}

/** Checks that each control of a page is either not there or does something that the reader sees. */
async function checkControls(context: BrowserContext, host: Host, path: string) {
  const page = await context.newPage();
  const alerts: string[] = [];
  page.on('dialog', async (dialog) => {
    alerts.push(dialog.message());
    await dialog.accept();
  });
  const open = async () => {
    await page.goto(host.at(path));
    await page.waitForLoadState('networkidle');
  };
  await open();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()!.width,
  );
  const bar = page.getByRole('banner');

  const settings = bar.getByRole('button', { name: 'Reading settings' });
  if (await settings.isVisible()) {
    await settings.click();
    const sepia = page.getByRole('radio', { name: 'Sepia' });
    await expect.poll(async () => alerts.length > 0 || (await sepia.isVisible())).toBe(true);
    if (alerts.length > 0) expect(alerts).toEqual(['The reading settings could not be loaded.']);
    else {
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const before = await paper();
      await sepia.check();
      expect(await paper()).not.toBe(before);
      await page.getByRole('button', { name: 'Reset' }).click();
    }
  }

  await open();
  await bar.getByRole('link', { name: /Contents|All ten points/ }).click();
  await expect(page.getByRole('link', { name: 'Dissent as love' }).filter({ visible: true }).first()).toBeInViewport();

  await open();
  await bar.getByRole('link', { name: 'Search' }).click({ timeout: 2 * WAIT });
  await expectSearch(page);

  await open();
  const pilcrow = page.locator('.prose > [id] > .to-share').first();
  if ((await pilcrow.count()) > 0) {
    await pilcrow.hover();
    await pilcrow.click();
    await expect
      .poll(async () => page.url().includes('#') || (await page.getByText('Link copied').isVisible()))
      .toBe(true);
  }

  if (path === 'about/') {
    const saving = page.getByRole('button', { name: 'Save for offline reading' });
    const failed = page.getByText('What is saved on this device could not be shown.');
    await expect(saving.or(failed).filter({ visible: true })).toBeVisible({ timeout: 2 * WAIT });
    expect(await saving.or(failed).filter({ visible: true }).count()).toBe(1);
  }
  await page.close();
}

/** Checks that search has a field with an outline, which finds words, or that the page says that it does not run. */
async function expectSearch(page: Page) {
  const field = page.getByRole('searchbox');
  await expect(field).toBeVisible();
  expect(await field.evaluate((input) => getComputedStyle(input).borderTopWidth)).not.toBe('0px');
  const fallback = page.getByText('Search needs JavaScript, which is not running.');
  if (!(await page.locator('.without-search').isVisible())) {
    await field.fill('warlord');
    const found = page.locator('.results').getByRole('link').first();
    await expect(found.or(fallback)).toBeVisible({ timeout: 2 * WAIT });
  } else await expect(fallback).toBeVisible({ timeout: 2 * WAIT });
}
