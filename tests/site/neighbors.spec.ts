import { expect, type Page, test } from '@playwright/test';
import { Host } from '../host.ts';
import { isFullMatrix } from '../matrix.ts';
import { retelling, subpath } from '../sites.ts';

test.use({ serviceWorkers: 'allow' });

const status = (page: Page) => page.locator('offline-status').getByRole('status');
const button = (page: Page, name: string) => page.getByRole('button', { name });

test('two essays on one host have their own settings, and what is saved of them is saved and removed apart', async ({
  page,
}) => {
  const host = await new Host(retelling, subpath).start();
  const sepia = page.locator('html[data-theme=sepia]');
  const essays = [host.at(), host.at('essay/')] as const;
  for (const [one, other] of isFullMatrix ? [essays, essays.toReversed() as [string, string]] : [essays]) {
    await page.evaluate(() => localStorage.clear()).catch(() => {});
    await page.goto(one);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await button(page, 'Reading settings').click();
    await page.getByRole('radio', { name: 'Sepia' }).check();
    await page.goto(other);
    await expect(button(page, 'Reading settings')).toBeVisible();
    await expect(sepia).toHaveCount(0);
    await page.goto(one);
    await expect(sepia).toHaveCount(1);

    await page.goto(`${one}about/#offline`);
    await expect(status(page)).toHaveText(/^Saved for offline reading/);
    await button(page, 'Remove from this device').click();
    await expect(status(page)).toHaveText('The saved pages have been removed from this device.');
    await page.goto(`${other}about/#offline`);
    await expect(status(page)).toHaveText(/^Saved for offline reading/);
  }
  host.stop();
});

test('an essay under a path takes over the settings that all essays of a host shared', async ({ page }) => {
  const host = await new Host(subpath).start();
  await page.addInitScript(() => {
    if (!localStorage.length) localStorage.setItem('broadside', '{"theme":"sepia","css":"--color-paper:#f5ecd8"}');
  });
  // The first frame has them as well.
  await page.route(/_astro\/scripts-/, (route) => route.abort());
  await page.goto(host.at());
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await page.unroute(/_astro\/scripts-/);
  await page.goto(host.at('5/'));
  await button(page, 'Reading settings').click();
  await expect(page.getByRole('radio', { name: 'Sepia' })).toBeChecked();
  await button(page, 'Reset').click();
  await page.goto(host.at('7/'));
  await button(page, 'Reading settings').click();
  await expect(page.getByRole('radio', { name: 'Sepia' })).not.toBeChecked();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'sepia');
  host.stop();
});
