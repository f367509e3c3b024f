import { expect, type Locator, test } from '@playwright/test';
import { pageAt, urlOf } from '../built-pages.ts';
import { retelling as site } from '../sites.ts';

test('the bar names the section on one line at 320 px, at the height of its other words', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(urlOf(site, pageAt(site, '')));
  await page.locator('#p3').evaluate((section) => section.scrollIntoView({ behavior: 'instant' }));
  const name = page.locator('.to-contents span');
  await expect(name).toContainText('3. ');
  const { height } = (await name.boundingBox())!;
  const lineHeight = await name.evaluate((element) => Number.parseFloat(getComputedStyle(element).lineHeight));
  expect(height).toBeLessThan(1.5 * lineHeight);
  const settings = page.getByRole('button', { name: 'Reading settings' });
  expect(Math.abs((await middleOf(name)) - (await middleOf(settings)))).toBeLessThanOrEqual(1);
});

test('Tab through the bar leaves the page where it is', async ({ page }) => {
  await page.goto(urlOf(site, pageAt(site, '')));
  const settings = page.getByRole('button', { name: 'Reading settings' });
  await expect(settings).toBeVisible();
  await page.evaluate(() => scrollTo(0, 3000));
  await page.getByRole('link', { name: 'Search', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(settings).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(3000);
});

test('the name of the contents stays clear of the edges of the bar at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(urlOf(site, pageAt(site, '5/')));
  const bar = (await page.locator('.bar').boundingBox())!;
  const name = (await page.locator('.to-contents span').boundingBox())!;
  expect(name.y - bar.y).toBeGreaterThanOrEqual(6);
  expect(bar.y + bar.height - name.y - name.height).toBeGreaterThanOrEqual(6);
});

test('the bar stays on a phone that is held sideways', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto(urlOf(site, pageAt(site, '')));
  await page.locator('#p3').evaluate((section) => section.scrollIntoView({ behavior: 'instant' }));
  expect((await page.locator('.bar').boundingBox())!.y).toBe(0);
});

async function middleOf(locator: Locator): Promise<number> {
  const { y, height } = (await locator.boundingBox())!;
  return y + height / 2;
}
