import { expect, test } from '@playwright/test';
import { kindsOf, pageAt, urlOf } from '../built-pages.ts';
import { expectReadable } from '../readable.ts';
import { awkward, restatement, secondEdition, selectSites, sites } from '../sites.ts';

for (const site of selectSites(sites, [restatement, awkward])) {
  test(`on paper ${site.name} is its text: no bar, no way through the site, no buttons`, async ({ page }) => {
    const errors: string[] = [];
    for (const built of kindsOf(site)) {
      await page.goto(urlOf(site, built));
      await page.emulateMedia({ media: 'screen' });
      await expect(page.getByRole('banner')).toHaveCount(1);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await expectReadable(page, built);
      for (const role of ['banner', 'navigation', 'button'] as const) {
        if ((await page.getByRole(role).count()) > 0) errors.push(`/${built.address} has a ${role}`);
      }
      const light = await page.evaluate(lightOnPaper);
      errors.push(...light.map((text) => `/${built.address} has light text: ${text}`));
    }
    expect(errors).toEqual([]);
  });
}

for (const [address, hash, selector] of [
  ['5/', '#p5.2', '.moved-links'],
  ['about/', '', 'offline-status'],
] as const) {
  test(`on paper /${address}${hash} has no ${selector}`, async ({ page }) => {
    await page.goto(`${urlOf(secondEdition, pageAt(secondEdition, address))}${hash}`);
    await expect(page.locator(selector)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(selector)).toBeHidden();
  });
}

/** Returns the passages whose text is too light for white paper, even if the reader's screen is dark. */
function lightOnPaper(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  return [...document.querySelectorAll<HTMLElement>('main p, main li')]
    .filter((block) => {
      canvas.fillStyle = getComputedStyle(block).color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return block.checkVisibility() && 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128;
    })
    .map((block) => block.innerText.slice(0, 60));
}
