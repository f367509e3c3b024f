import { expect, type Locator, type Page, test } from '@playwright/test';
import { axeOn } from '../axe.ts';
import { isFullMatrix } from '../matrix.ts';
import { messagesOf } from '../messages.ts';
import { originOf } from '../serve.ts';
import { arabic, book, retelling, selectSites, type Site } from '../sites.ts';

/** Where to read on each site: the page, a section well inside it, and another section. */
const CASES: [site: Site, path: string, current: string, other: string][] = [
  [retelling, '', 'p5', 'p7'],
  [arabic, '', 'p2', 'p1'],
  [book, 'parts/2/', 'p32', 'p34'],
];
const link = (page: Page) => page.locator('.bar .to-contents');
const dialogOf = (page: Page, site: Site = retelling) =>
  page.getByRole('dialog', { name: messagesOf(site).t('contents') });
const lineOf = (page: Page) => page.evaluate(() => scrollY);

/** Opens a page in the middle of a section. Returns the line the reader is at, as the page's scroll position. */
async function read(page: Page, width: number, [site, path, current] = CASES[0]!): Promise<number> {
  await page.setViewportSize({ width, height: 844 });
  await page.goto(`${originOf(site)}${site.base}${path}`);
  await page.evaluate((id) => {
    const { top } = document.getElementById(id)!.getBoundingClientRect();
    scrollTo({ top: scrollY + top + 100, behavior: 'instant' });
  }, current);
  await expect(page.locator('.toc [aria-current]')).toHaveAttribute('href', `#${current}`);
  if (width < 1280) await expect(link(page)).toHaveAttribute('aria-haspopup', 'dialog');
  return lineOf(page);
}

/** Checks that an element is whole in the part of its scrolling list that can be seen. */
async function expectWithin(row: Locator) {
  const [inner, outer] = await row.evaluate((element) =>
    [element, element.closest('.toc')!].map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
  );
  expect(inner!.top).toBeGreaterThanOrEqual(outer!.top);
  expect(inner!.bottom).toBeLessThanOrEqual(outer!.bottom);
}

for (const site of selectSites([retelling, arabic, book], [arabic, book])) {
  const reading = CASES.find(([one]) => one === site)!;
  const [, , current, other] = reading;
  test(`on a phone the contents of ${site.name} open over the text and close to the same line`, async ({ page }) => {
    const line = await read(page, 390, reading);
    const dialog = dialogOf(page, site);
    const backdrop = () => page.mouse.click(195, 100);
    const close = () => dialog.getByRole('button', { name: messagesOf(site).t('close') }).click();
    for (const leave of [() => page.keyboard.press('Escape'), close, backdrop, () => page.goBack()]) {
      await link(page).click();
      const row = dialog.locator('[aria-current=location]');
      await expect(row).toHaveAttribute('href', `#${current}`);
      await expect(row).toBeFocused();
      await expectWithin(row);
      const box = (await dialog.boundingBox())!;
      expect([box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 390, 844]);
      expect(box.height).toBeLessThanOrEqual(844 * 0.62);
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      await leave();
      await expect(dialog).toBeHidden();
      await expect(link(page)).toBeFocused();
      expect(await lineOf(page)).toBe(line);
    }
    await page.goForward();
    await expect(dialog).toBeHidden();
    expect(await lineOf(page)).toBe(line);
  });

  test(`in the contents of ${site.name} the reader chooses a section, and Back returns to the line`, async ({
    page,
  }) => {
    const line = await read(page, 390, reading);
    const address = page.url();
    await link(page).focus();
    await page.keyboard.press('Enter');
    await dialogOf(page, site).locator(`[href="#${other}"]`).focus();
    await page.keyboard.press('Enter');
    await expect(dialogOf(page, site)).toBeHidden();
    await expect(page).toHaveURL(`${address}#${other}`);
    await expect(page.locator(`#${other}`)).toBeFocused();
    await expect(page.locator(`#${other}`)).toBeInViewport();
    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect.poll(() => lineOf(page)).toBe(line);
  });
}

const WINDOWS = [
  [390, 844],
  [320, 256],
  [844, 390],
  [768, 1024],
] as const;

for (const [i, reading] of CASES.entries()) {
  const [site] = reading;
  for (const [width, height] of isFullMatrix ? WINDOWS : [WINDOWS[i]!]) {
    test(`the open contents of ${site.name} are accessible at ${width} by ${height} px`, async ({ page }) => {
      await read(page, width, reading);
      await link(page).click();
      const dialog = dialogOf(page, site);
      await expect(dialog).toBeVisible();
      await page.setViewportSize({ width, height });
      const controls = await dialog.locator('a, button').evaluateAll((all) =>
        all.map((one) => {
          const { width: across, height: down } = one.getBoundingClientRect();
          return Math.min(across, down);
        }),
      );
      expect(Math.min(...controls)).toBeGreaterThanOrEqual(44);
      const sideways = await dialog.locator('.toc').evaluate((list) => list.scrollWidth - list.clientWidth);
      expect(sideways).toBe(0);
      const box = (await dialog.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      expect((await axeOn(page).include('dialog[open]').analyze()).violations).toEqual([]);
    });
  }
}

test('closing the contents leaves no entry for Back', async ({ page }) => {
  await page.goto(`${originOf(retelling)}/5/`);
  await read(page, 390);
  await link(page).click();
  await expect(dialogOf(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/\/5\/$/);
});

test('contents that are opened as soon as they are closed stay open until Back closes them', async ({ page }) => {
  await page.goto(`${originOf(retelling)}/5/`);
  await read(page, 390);
  await link(page).click();
  await expect(dialogOf(page)).toBeVisible();
  for (const when of ['at once', 'on the way back']) {
    await dialogOf(page).evaluate((open: HTMLDialogElement, isAtOnce) => {
      const again = () => open.ownerDocument.querySelector<HTMLElement>('.bar [href="#contents"]')!.click();
      open.addEventListener('close', () => isAtOnce || again(), { once: true });
      open.close();
      if (isAtOnce) again();
    }, when === 'at once');
    // Longer than the browser needs for an entry of the same page.
    await page.waitForTimeout(300);
    await expect(dialogOf(page), when).toBeVisible();
  }
  await page.goBack();
  await expect(dialogOf(page)).toBeHidden();
  await page.goBack();
  await expect(page).toHaveURL(/\/5\/$/);
});

test('a row that leads to another page goes there, and Back returns to the line', async ({ page }) => {
  const line = await read(page, 390);
  const address = page.url();
  await link(page).click();
  await dialogOf(page)
    .getByRole('link', { name: /Subject/ })
    .click();
  await expect(page).toHaveURL(/subjects/);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect.poll(() => lineOf(page)).toBe(line);
});

test('beside the text, Contents moves the focus to the current row, and nothing scrolls', async ({ page }) => {
  const line = await read(page, 1440);
  await expect(link(page)).not.toHaveAttribute('aria-haspopup');
  await link(page).click();
  await expect(page.locator('.toc [href="#p5"]')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await lineOf(page)).toBe(line);
});

test('a focused link in the contents stays in view while another section comes to be read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 400 });
  await page.goto(`${originOf(book)}${book.base}parts/2/`);
  const last = page.locator('.toc a').last();
  await last.focus();
  await page.evaluate(() => document.getElementById('p32')!.scrollIntoView({ behavior: 'instant' }));
  await expect(page.locator('.toc [aria-current]')).toHaveAttribute('href', '#p32');
  await expectWithin(last);
});

test('with a modifier, Contents is a plain link', async ({ page, context }) => {
  await read(page, 390);
  const opened = context.waitForEvent('page');
  await link(page).click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(/#contents$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the dialog is not printed', async ({ page }) => {
  await read(page, 390);
  await link(page).click();
  await expect(dialogOf(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('dialog[open]')).toBeHidden();
});

test('where the dialog cannot be loaded, Contents is a plain link', async ({ page }) => {
  await page.route(/contents-dialog/, (route) => route.abort());
  await read(page, 390);
  await link(page).click();
  await expect(page).toHaveURL(/#contents$/);
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeInViewport();
});

test('without JavaScript, Contents is a plain link', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${originOf(retelling)}/#p5`);
  await link(page).click();
  await expect(page).toHaveURL(/#contents$/);
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeInViewport();
  await context.close();
});
