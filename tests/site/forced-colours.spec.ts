import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { pageAt, urlOf } from '../built-pages.ts';
import { retelling as site } from '../sites.ts';

for (const forcedColors of ['none', 'active'] as const) {
  test(`the sign of the contents has three lines, with forced colours ${forcedColors}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors });
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(urlOf(site, pageAt(site, '')));
    await expect(page.locator('reading-settings')).toBeVisible();
    const link = (await page.locator('.to-contents').boundingBox())!;
    // A column through the middle of the icon, which is 1rem wide and begins at 0.5rem.
    const clip = { x: link.x + 16, y: link.y, width: 1, height: link.height };
    const column = await sharp(await page.screenshot({ clip }))
      .greyscale()
      .raw()
      .toBuffer();
    const isDark = [...column].map((grey) => grey < 128);
    expect(isDark.filter((dark, at) => dark && !isDark[at - 1])).toHaveLength(3);
  });
}
