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
