import { expect, test } from '@playwright/test';
import { kindsOf, pagesOf, shortKindsOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { expectReadable } from '../readable.ts';
import { awkward, book, distinctSites, selectSites } from '../sites.ts';

test.use({ javaScriptEnabled: false });

for (const site of selectSites(distinctSites, [awkward, book])) {
  test(`without scripts ${site.name} is all there, fits a narrow window, and nothing waits for one`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    // A long essay has a hundred pages of one kind.
    for (const built of (isFullMatrix ? (site === book ? kindsOf : pagesOf) : shortKindsOf)(site)) {
      await page.goto(urlOf(site, built));
      await expectReadable(page, built);
      await expect(page.getByRole('button'), `buttons of /${built.address}`).toHaveCount(0);
      const moved = await page.evaluate(() => {
        scrollTo(document.dir === 'rtl' ? -999 : 999, 0);
        return scrollX;
      });
      expect(moved, `/${built.address} scrolls sideways`).toBe(0);
    }
  });
}
