import { expect, type Page, test } from '@playwright/test';
import { isFullMatrix } from '../matrix.ts';
import { originOf } from '../serve.ts';
import { retelling as site } from '../sites.ts';

const at = (path: string) => `${originOf(site)}${site.base}${path}`;
const status = (page: Page) => page.locator(':is(dialog.search, .search-page) [role=status]');
const passages = (page: Page) => page.locator('.results').getByRole('link');
const fallback = (page: Page) => page.getByText('Search needs JavaScript');

/** Skips the seconds after which the page of search says that search does not work. */
async function endWait(page: Page) {
  const waits = await page.evaluate(() =>
    document.getAnimations().map((wait) => {
      const { endTime } = wait.effect!.getComputedTiming();
      wait.finish();
      return Number(endTime);
    }),
  );
  for (const ms of waits) expect(ms).toBeLessThanOrEqual(4000);
}
const FIND = 'Ctrl+F, ⌘F, or, on a phone, “Find in page” in the browser’s menu.';

/** The files of passages. */
const FILES = /\/_astro\/(essay|comments)-/;

/** Opens a page and, unless it is the search page, the search dialog. */
async function open(page: Page, path: string) {
  await page.goto(at(path));
  await expect(page.getByRole('button', { name: 'Reading settings' })).toBeVisible();
  if (path !== 'search/') await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
}

async function ask(page: Page, path: string, words: string) {
  await open(page, path);
  await page.getByRole('searchbox').fill(words);
}

for (const path of isFullMatrix ? ['', '5/', 'search/'] : ['5/', 'search/']) {
  test(`an error in search on /${path} is said there, with the way to the browser’s own Find`, async ({ page }) => {
    await page.addInitScript(() => {
      // Search sets the id of each passage it shows in `dataset`.
      Object.defineProperty(HTMLElement.prototype, 'dataset', {
        get() {
          throw new Error('seeded');
        },
      });
    });
    await ask(page, path, 'warlord');
    await expect(status(page)).toContainText('Search is not working.');
    await expect(status(page)).toContainText(FIND);
    await expect(passages(page)).toHaveCount(0);
    if (path === '') return;
    await status(page).getByRole('link', { name: 'the essay' }).click();
    await expect(page).toHaveURL(at(''));
  });
}

test('an error while the page of search is set up is said there', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLFieldSetElement.prototype.append = () => {
      throw new Error('seeded');
    };
  });
  await page.goto(at('search/?q=warlord'));
  await expect(status(page)).toContainText('Search is not working.');
  await expect(status(page).getByRole('link')).toHaveAttribute('href', '/');
  await expect(fallback(page)).toHaveCount(0);
});

for (const path of isFullMatrix ? ['', '5/', 'search/'] : ['5/']) {
  test(`without WebAssembly, everything is searched on /${path}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await ask(page, path, 'warlord');
    await expect(passages(page)).toHaveAttribute('data-id', 'p9.1');
    await expect(status(page)).toHaveText('1 passage found.');
    await page.getByRole('searchbox').fill('railroads');
    await expect(passages(page)).toHaveAttribute('data-id', 'c-2.1');
    await page.getByRole('searchbox').fill('qqqqqqqq');
    await expect(status(page)).toHaveText('No results for “qqqqqqqq”.');
    expect(errors).toEqual([]);
  });
}

test('where the files of passages cannot be had, the index answers', async ({ page }) => {
  await page.route(FILES, (route) => route.abort());
  await ask(page, '5/', 'warlord');
  await expect(passages(page)).toHaveAttribute('data-id', 'p9.1');
  await expect(status(page)).toHaveText('1 passage found.');
});

test('where neither files nor the index can be had, the page at hand is searched, and that is said', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route(FILES, (route) => route.abort());
  await page.route('**/pagefind/**', (route) => route.abort());

  await ask(page, '', 'warlord');
  await expect(passages(page)).toHaveAttribute('data-id', 'p9.1');
  await expect(status(page)).toHaveText('1 passage found. Only this page could be searched.');
  await page.getByRole('searchbox').fill('qqqqqqqq');
  await expect(status(page)).toHaveText('No results for “qqqqqqqq”. Only this page could be searched.');
  await page.getByRole('radio', { name: 'The essay' }).check();
  await expect(status(page)).toHaveText('No results for “qqqqqqqq” in the essay.');
  await page.getByRole('radio', { name: 'Comments' }).check();
  await expect(status(page)).toHaveText('No results for “qqqqqqqq” in the comments. Only this page could be searched.');

  await ask(page, '5/', 'dissent');
  await expect(status(page)).toContainText(
    /^\d+ passages found in .+\. Only this page could be searched\. Open the essay/,
  );
  await page.getByRole('searchbox').fill('warlord');
  await expect(status(page)).toContainText(
    'No results for “warlord”. Only this page could be searched. Open the essay',
  );
  await expect(page.getByText('Try another word')).toHaveCount(0);

  await ask(page, 'search/', 'warlord');
  await expect(status(page)).toContainText(`The essay could not be searched. Open the essay`);
  await expect(status(page)).toContainText(FIND);
  expect(errors).toEqual([]);
});

test('where only the comments cannot be had, that part of the text could not be searched is said', async ({ page }) => {
  await page.route(/_astro\/comments-/, (route) => route.abort());
  await page.route('**/pagefind/**', (route) => route.abort());
  await ask(page, '5/', 'warlord');
  await expect(passages(page)).toHaveAttribute('data-id', 'p9.1');
  await expect(status(page)).toContainText('1 passage found. Part of the text could not be searched. Open the essay');
});

test('where no dialog can be shown, search goes to its page with what was typed', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal'));
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route(/_astro\/search-/, async (route) => {
    await held;
    await route.continue();
  });
  await open(page, '5/');
  await page.keyboard.type('warlord');
  release();
  await expect(page).toHaveURL(at('search/?q=warlord'));
  await expect(passages(page).first()).toHaveAttribute('data-id', 'p9.1');
});

for (const [what, file] of [
  ['search', /_astro\/search-/],
  ['the first script', /_astro\/scripts-/],
] as const) {
  test(`where ${what} cannot be loaded, the page of search says so`, async ({ page }) => {
    await page.route(file, (route) => route.abort());
    await page.goto(at('5/'));
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL(at('search/'));
    await endWait(page);
    await expect(fallback(page)).toBeVisible();
    await expect(fallback(page)).toContainText(FIND);
    await fallback(page).getByRole('link', { name: 'on one page' }).click();
    await expect(page).toHaveURL(at(''));
  });
}

test('a browser without cascade layers gets the page as it is without JavaScript', async ({ browser }) => {
  const page = await browser.newPage({ bypassCSP: true, serviceWorkers: 'block' });
  // A browser drops the blocks of rules that it does not know.
  await page.route(/\.css$|\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('@layer', '@unknown') });
  });
  await page.goto(at(''));
  await page.waitForLoadState('networkidle');
  await expect(page.locator('reading-settings')).toBeHidden();
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL(at('search/'));
  await endWait(page);
  await expect(fallback(page)).toBeVisible();
  await page.close();
});

for (const width of isFullMatrix ? [360, 1440] : [360]) {
  test(`the page of search comes up without a flash of what it says where it cannot, and moves nothing, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        const form = document.querySelector('.search-page form')!;
        for (const { node } of (list.getEntries() as LayoutShift[]).flatMap(({ sources }) => sources)) {
          // Content above may move when the stylesheet loads; the moves of empty elements are invisible.
          const isBelow = node && form.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
          if (isBelow && !form.contains(node) && node.textContent?.trim()) seen.push(`moved: ${node.nodeName}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
      const look = () => {
        const text = document.querySelector('.without-search');
        if (text?.checkVisibility({ visibilityProperty: true })) seen.push('shown');
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(at('search/'));
    await expect(page.locator('.without-search')).not.toBeAttached();
    // Longer than the fallback would take to appear.
    await page.waitForTimeout(5000);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  });
}

interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null }[];
}
