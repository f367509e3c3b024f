import { expect, test } from '@playwright/test';
import { pageAt, urlOf } from '../built-pages.ts';
import { book, retelling, type Site, subpath } from '../sites.ts';

const at = (site: Site, address = '') => urlOf(site, pageAt(site, address));

test('under each point are links to its page and to how to cite it, without JavaScript', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(at(subpath));
  const row = page.locator('#p5 .own-page');
  await expect(row.getByRole('link')).toHaveText(['Point 5 on its own page', 'Cite point 5']);
  await expect(row.getByRole('button')).toHaveCount(0);
  await row.getByRole('link').nth(1).click();
  await expect(page).toHaveURL(`${at(subpath, '5/')}#cite`);
  await expect(page.locator('.cite > summary')).toBeInViewport();
  await expect(page.locator('.point-page .actions').getByRole('link')).toHaveText(['Read in the full essay']);
  await expect(page.locator('.point-page .actions button')).toBeHidden();
  await page.close();
});

for (const [site, address, row] of [
  [subpath, '5/', '.point-page .actions'],
  [subpath, '', '#p5 .own-page'],
  [book, 'parts/1/', '#p5 .own-page'],
] as const) {
  test(`the row of point 5 at ${site.name}/${address} copies the link to its page, and shares it`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const shared: unknown[] = [];
    await page.exposeFunction('keep', (data: unknown) => shared.push(data));
    await page.addInitScript(() => {
      Object.assign(navigator, {
        share: async (data: unknown) => (window as unknown as { keep(d: unknown): void }).keep(data),
      });
    });
    await page.goto(at(site, address));
    await page.locator(row).scrollIntoViewIfNeeded();
    await page.locator(row).getByRole('button', { name: 'Copy link to point 5', exact: true }).click();
    await expect(page.getByRole('status')).toHaveText('Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(at(site, '5/'));
    await page.locator(row).getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => shared).toEqual([{ title: expect.stringMatching(/^5\. \S/), url: at(site, '5/') }]);
  });
}

test('the buttons that JavaScript adds to the rows move nothing on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(at(retelling));
  const heights = () =>
    page.locator('.own-page').evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  const before = await heights();
  await page.mouse.wheel(0, 50);
  await expect(page.locator('.own-page button')).toHaveCount(10);
  expect(await heights()).toEqual(before);
});

test('the row says if the device refuses to copy or share; closing the device’s menu is no error', async ({ page }) => {
  await page.addInitScript(() => {
    const errors = ['AbortError', 'NotAllowedError'];
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.assign(navigator, { share: () => Promise.reject(new DOMException('', errors.shift())) });
  });
  await page.clock.install();
  await page.goto(at(retelling, '5/'));
  const row = page.locator('.point-page .actions');
  const note = page.locator('.share-note').getByRole('status');
  await row.getByRole('button', { name: 'Share' }).click();
  await page.waitForTimeout(500);
  await expect(note).toHaveCount(0);
  for (const name of ['Share', 'Copy link to point 5']) {
    await row.getByRole('button', { name }).click();
    await expect(note).toHaveText('That did not work: your browser does not allow it.');
    // It is shown for four seconds.
    await page.clock.runFor(5000);
    await expect(note).toBeEmpty();
  }
});
