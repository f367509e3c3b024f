import { expect, test } from '@playwright/test';
import { kindsOf, shortKindsOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { expectReadable } from '../readable.ts';
import { book, retelling, selectSites, sites } from '../sites.ts';

for (const site of selectSites(sites, [retelling, book])) {
  test(`the text of ${site.name} is read and styled after one request`, async ({ page }) => {
    await page.route('**/*', (route) => (route.request().isNavigationRequest() ? route.continue() : route.abort()));
    for (const built of (isFullMatrix ? kindsOf : shortKindsOf)(site)) {
      await page.goto(urlOf(site, built));
      await expectReadable(page, built);
      expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    }
  });
}
