import { expect, type Locator, test } from '@playwright/test';
import { pageAt, urlOf } from '../built-pages.ts';
import { restatement as site } from '../sites.ts';

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

test('on a touch screen no link looks hovered after a tap', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(urlOf(site, pageAt(site, 'about/')));
  const link = page.getByRole('contentinfo').getByRole('link').first();
  const thickness = () => link.evaluate((element) => getComputedStyle(element).textDecorationThickness);
  const before = await thickness();
  await link.hover();
  expect(await link.evaluate((element) => element.matches(':hover'))).toBe(true);
  expect(await thickness()).toBe(before);
  await context.close();
});

test('on dark paper the foot of a page is dark', async ({ page }) => {
  for (const [colorScheme, contrast] of [
    ['dark', 'no-preference'],
    ['dark', 'more'],
  ] as const) {
    await page.emulateMedia({ colorScheme, contrast });
    await page.goto(urlOf(site, pageAt(site, '5/')));
    const background = await page.locator('.foot').evaluate((foot) => getComputedStyle(foot).backgroundColor);
    const levels = background.match(/\d+/g)!.slice(0, 3).map(Number);
    expect(Math.max(...levels), background).toBeLessThan(64);
  }
});

test('what to search is chosen in three equal boxes of one row at 390 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(urlOf(site, pageAt(site, 'search/')));
  const boxes = page.getByRole('group', { name: 'Search in' }).locator('label');
  await expect(boxes).toHaveCount(3);
  const places = await Promise.all((await boxes.all()).map(async (box) => (await box.boundingBox())!));
  expect(new Set(places.map(({ y }) => Math.round(y))).size).toBe(1);
  const widths = places.map(({ width }) => width);
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
});

test('the title of the point before is at the edge of the text', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf(site, pageAt(site, '5/')));
  const title = page.locator('.neighbours [rel=prev] strong');
  expect(
    Math.abs((await title.boundingBox())!.x - (await page.locator('.prose').first().boundingBox())!.x),
  ).toBeLessThan(1);
});

async function middleOf(locator: Locator): Promise<number> {
  const { y, height } = (await locator.boundingBox())!;
  return y + height / 2;
}
