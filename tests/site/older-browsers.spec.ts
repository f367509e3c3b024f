import { expect, type Page, test } from '@playwright/test';
import { BASELINE } from '#baseline.ts';
import { isFullMatrix } from '../matrix.ts';
import { makeOlder } from '../older-browser.ts';
import { originOf } from '../serve.ts';
import { retelling as site } from '../sites.ts';

const at = (path: string) => `${originOf(site)}${site.base}${path}`;
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the essay' });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search for' });

const OLDER = [...Object.entries(BASELINE), ['firefox', '115']] as [keyof typeof BASELINE, string][];
/** It lacks the most. */
const SELECTED = OLDER.filter(([browser]) => browser === 'safari');

for (const [browser, version] of isFullMatrix ? OLDER : SELECTED) {
  const hasDialogs = !(browser === 'firefox' && Number(version) < 98);

  test(`a browser without what ${browser} ${version} lacks searches, copies a link and keeps a paper`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const removed = await makeOlder(page, { [browser]: version });
    expect(removed).toEqual(expect.arrayContaining(['Map.groupBy', 'String.toWellFormed']));

    if (hasDialogs) {
      for (const path of isFullMatrix ? ['', '5/'] : ['5/']) {
        await page.goto(at(path));
        await ready(page);
        await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
        await field(page).fill('warlord');
        await expect(dialog(page).getByRole('status')).toHaveText('1 passage found.');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expect(page.locator('#p9\\.1 mark')).toHaveText('warlord');
        await expect(page).toHaveURL(/q=warlord#p9\.1$/);
      }
    } else {
      await page.goto(at('5/'));
      await expect(page.locator('reading-settings')).toBeHidden();
      await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
      await expect(page).toHaveURL(/\/search\/$/);
      errors.length = 0;
    }
    await page.goto(at('search/?q=pedastal'));
    await expect(page.getByText('Showing results for “pedestal”').first()).toBeVisible();
    await expect(page.locator('.best').getByRole('link')).toBeVisible();
    await expect(page.getByText('Search needs JavaScript')).toBeHidden();

    await page.goto(at('#p5.1'));
    await expect(page.locator('#p5\\.1')).toBeFocused();
    const link = page.locator('#p5\\.1 > .to-share');
    await expect(link).toHaveAttribute('tabindex', '0');
    await link.click();
    await expect(page.locator('.share-note [role=status]')).toHaveText('Link copied');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('#p5\\.2 > .to-share')).toBeFocused();

    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents.locator('[aria-current=location]')).toHaveAttribute('href', '#p5');
    if (hasDialogs) {
      await page.getByRole('button', { name: 'Reading settings' }).click();
      await expect(page.getByRole('button', { name: 'Reading settings' })).toHaveAttribute('aria-expanded', 'true');
      await page.getByRole('radio', { name: 'Sepia' }).check();
      await page.keyboard.press('Escape');
      await page.goto(at('about/'));
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
    }
    expect(errors).toEqual([]);
    const reader = await context.newPage();
    await reader.goto(at('about/'));
    expect(await reader.evaluate(() => navigator.clipboard.readText())).toBe(at('#p5.1'));
  });
}

async function ready(page: Page) {
  await expect(page.getByRole('button', { name: 'Reading settings' })).toBeVisible();
}
