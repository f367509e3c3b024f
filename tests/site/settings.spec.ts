import { expect, type Page, test } from '@playwright/test';
import { pageAt, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { expectReadable } from '../readable.ts';
import { retelling as site } from '../sites.ts';

const PAPERS = { Light: '#fbfaf8', Sepia: '#f5ecd8', Dark: '#121216', 'High contrast': '#000000' };

for (const [paper, colour] of Object.entries(PAPERS).slice(...(isFullMatrix ? [] : [2, 3]))) {
  test(`${paper} paper, once chosen, is there in the first frame of the next page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: paper === 'Light' ? 'dark' : 'light' });
    await open(page);
    await page.getByRole('radio', { name: paper }).check();
    expect(await ground(page)).toBe(colour);

    // Blocks the stylesheet with the papers, since the first frame must do without it.
    await page.route(/later/, (route) => route.abort());
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(urlOf(site, pageAt(site, '5/')));
    await expectReadable(page, pageAt(site, '5/'));
    expect(await ground(page)).toBe(colour);
    await page.waitForLoadState('networkidle');
    expect(errors).toEqual([]);
  });
}

test('a text size, once chosen, is there in the first frame of the next page', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'Largest' }).check();
  await page.route(/_astro\/(later|scripts)/, (route) => route.abort());
  await page.reload();
  await expect(page.locator('.prose p').first()).toHaveCSS('font-size', '35.4px');
  await page.goto(urlOf(site, pageAt(site, '5/')));
  await expect(page.locator('.prose p').first()).toHaveCSS('font-size', '30px');
});

for (const width of isFullMatrix ? [390, 800, 1280] : [390]) {
  test(`in no text size does a passage move at ${width} px when the later styles arrive`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    for (const size of isFullMatrix ? ['Small', 'Standard', 'Large', 'Larger', 'Largest'] : ['Small', 'Largest']) {
      await page.getByRole('radio', { name: size, exact: true }).check();
      const tops = await passageTops(page);
      await page.route(/later/, (route) => route.abort());
      await page.reload();
      expect(await passageTops(page), size).toEqual(tops);
      await page.unroute(/later/);
      await open(page);
    }
  });
}

/** Values in the browser's storage that the site did not write. */
const FOREIGN = [
  '{"theme":"purple","css":"--color-paper:#f0f"}',
  '{"foo":"dark","css":"--color-paper:#f0f"}',
  '{"theme":"large","css":"--color-paper:#f0f"}',
  '{"size":9}',
  'nonsense',
  '[]',
  'null',
  '7',
];

test('settings that the site did not write are removed', async ({ page }) => {
  await page.goto(urlOf(site, pageAt(site, '5/')));
  for (const kept of FOREIGN) {
    await page.evaluate((value) => localStorage.setItem('broadside', value), kept);
    await page.reload();
    await expectReadable(page, pageAt(site, '5/'));
    await expect.poll(() => ground(page), kept).toBe(PAPERS.Light);
    expect(await page.locator('html').evaluate(({ dataset }) => Object.keys(dataset)), kept).toEqual([]);
  }
});

test('nothing is kept without a choice, and nothing after it is put back', async ({ page }) => {
  await open(page);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole('radio', { name: 'Sepia' }).check();
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await ground(page)).toBe(PAPERS.Light);
  await expect(page.getByRole('radio', { name: 'Auto' })).toBeChecked();
});

test('without storage a choice holds for the page, and the panel says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page);
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await ground(page)).toBe(PAPERS.Dark);
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/this page only/);
});

test('the panel works by keyboard and gives the focus back', async ({ page }) => {
  await page.goto(urlOf(site, pageAt(site, '')));
  const button = page.getByRole('button', { name: /Reading settings/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('radio', { name: 'Auto' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Sepia' })).toBeChecked();
  expect(await ground(page)).toBe(PAPERS.Sepia);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
});

test('the panel gives way when the focus goes on to the page', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Reset' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('link').first()).toBeFocused();
});

test('a paper chosen in one tab is there in the other, and stays', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await other.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => ground(page)).toBe(PAPERS.Dark);
  await page.getByRole('radio', { name: 'Large', exact: true }).check();
  await other.reload();
  expect(await ground(other)).toBe(PAPERS.Dark);
});

test('without script there is no Aa', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(urlOf(site, pageAt(site, '')));
  await expect(page.getByRole('link', { name: /^Home/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Reading settings/ })).toHaveCount(0);
  await context.close();
});

async function open(page: Page) {
  await page.goto(urlOf(site, pageAt(site, '')));
  await page.getByRole('button', { name: /Reading settings/ }).click();
  await expect(page.getByRole('dialog', { name: 'Reading settings' })).toBeVisible();
}

/** Returns the tops of the elements with ids in the essay's text, in px from the top of the page. */
function passageTops(page: Page): Promise<number[]> {
  return page
    .locator('.sheets [id]')
    .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top + scrollY)));
}

/** Returns the rendered colour of a page's paper, as #rrggbb. */
function ground(page: Page): Promise<string> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const channels = Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
    return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  });
}
