import { expect, type Page, test } from '@playwright/test';
import { originOf } from '../serve.ts';
import { book, retelling, type Site } from '../sites.ts';

const at = (site: Site, path = '') => `${originOf(site)}${site.base}${path}`;
const settings = (page: Page) => page.getByRole('button', { name: 'Reading settings' });

/** Returns a list that fills with the messages of the browser dialogs that a page opens, in order. */
function alertsOf(page: Page): string[] {
  const alerts: string[] = [];
  page.on('dialog', async (dialog) => {
    alerts.push(dialog.message());
    await dialog.accept();
  });
  return alerts;
}

test('where the settings cannot be loaded, the Aa says so each time', async ({ page }) => {
  const alerts = alertsOf(page);
  await page.route(/_astro\/reading-settings/, (route) => route.abort());
  await page.goto(at(retelling));
  await settings(page).click();
  await expect.poll(() => alerts).toEqual(['The reading settings could not be loaded.']);
  await settings(page).click();
  await expect.poll(() => alerts).toHaveLength(2);
});

test('where the settings fail, the Aa says so', async ({ page }) => {
  const alerts = alertsOf(page);
  await page.addInitScript(() => {
    Object.assign(window, { AbortController: undefined });
  });
  await page.goto(at(retelling));
  await settings(page).click();
  await expect.poll(() => alerts).toEqual(['The reading settings could not be loaded.']);
});

test('where the script of the ¶ cannot be loaded, a ¶ is a plain link', async ({ page }) => {
  await page.route(/_astro\/permalinks-/, (route) => route.abort());
  await page.goto(at(retelling));
  await expect(settings(page)).toBeVisible();
  await page.locator('#p5\\.1 > .to-share').click();
  await expect(page).toHaveURL(at(retelling, '#p5.1'));
  await page.goto(at(book, 'parts/1/'));
  await expect(settings(page)).toBeVisible();
  await page.locator('#p1\\.2 > .to-share').click();
  await expect(page).toHaveURL(at(book, '1/#p1.2'));
});

test('an error in one script does not stop the others', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function listen(this: EventTarget, type: string, ...rest: never[]) {
      if (type === 'pointerenter') throw new Error('seeded');
      return Reflect.apply(addEventListener, this, [type, ...rest]);
    } as typeof addEventListener;
  });
  await page.goto(at(retelling));
  await settings(page).click();
  await expect(page.getByRole('radio', { name: 'Sepia' })).toBeVisible();
  await page.evaluate(() => document.getElementById('p5')!.scrollIntoView({ behavior: 'instant' }));
  await expect(page.locator('[aria-current=location]')).toHaveAttribute('href', '#p5');
  // In search and, since the page was scrolled, in the contents.
  await expect.poll(() => errors).toEqual(['seeded', 'seeded']);
});
