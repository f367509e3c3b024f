import { expect, test } from '@playwright/test';
import { axeOn, axeOnColours } from '../axe.ts';
import { pageAt, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { papers } from '../papers.ts';
import { expectReadable } from '../readable.ts';
import { retelling as site } from '../sites.ts';

const PAGES = isFullMatrix ? ['', '5/', 'comments/'] : ['5/'];

for (const width of isFullMatrix ? [320, 1440] : [1440]) {
  for (const paper of isFullMatrix ? papers : (['light', 'dark'] as const)) {
    test(`axe finds no error on ${paper} paper at ${width} px, with the panel open and shut`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      const errors: string[] = [];
      for (const address of PAGES) {
        await page.goto(urlOf(site, pageAt(site, address)));
        await expectReadable(page, pageAt(site, address));
        const button = page.getByRole('button', { name: /Reading settings/ });
        await button.click();
        await page.getByRole('radio', { name: paper }).check();
        await expect(page.locator('html')).toHaveAttribute('data-theme', paper);
        // On other papers the panel differs only in its colours, which are the same on every page.
        const isWithPanel = paper === 'light' || address === PAGES.at(-1);
        for (const state of isWithPanel ? ['open', 'shut'] : ['shut']) {
          if (state === 'shut') await page.keyboard.press('Escape');
          const { violations } = await (paper === 'light' ? axeOn : axeOnColours)(page).analyze();
          errors.push(...violations.map(({ id, nodes }) => `/${address} ${state} ${id} ${String(nodes[0]?.target)}`));
        }
      }
      expect(errors).toEqual([]);
    });
  }

  test(`axe finds no error in forced colours at ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ forcedColors: 'active', viewport: { width, height: 800 } });
    const page = await context.newPage();
    const errors: string[] = [];
    for (const address of PAGES) {
      await page.goto(urlOf(site, pageAt(site, address)));
      await expectReadable(page, pageAt(site, address));
      await page.getByRole('button', { name: /Reading settings/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      const { violations } = await axeOn(page).analyze();
      errors.push(...violations.map(({ id, nodes }) => `/${address} ${id} ${String(nodes[0]?.target)}`));
    }
    await context.close();
    expect(errors).toEqual([]);
  });
}
