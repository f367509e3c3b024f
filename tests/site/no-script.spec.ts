import { expect, test } from '@playwright/test';
import { pagesOf, urlOf } from '../built-pages.ts';
import { expectReadable } from '../readable.ts';
import { sites } from '../sites.ts';

test.use({ javaScriptEnabled: false });

for (const site of sites) {
  test(`without scripts ${site.name} is all there, and nothing waits for one`, async ({ page }) => {
    for (const built of pagesOf(site)) {
      await page.goto(urlOf(site, built));
      await expectReadable(page, built);
      await expect(page.getByRole('button'), `buttons of /${built.address}`).toHaveCount(0);
    }
  });
}
