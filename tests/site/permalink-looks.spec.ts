import { expect, test } from '@playwright/test';
import { kindsOf, pageAt, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { arabic, awkward, retelling, selectSites, type Site } from '../sites.ts';

/** How far below a ¶ its message may appear, in px. */
const NEAR = 60;

const addressOf = (site: Site, address = '') => urlOf(site, pageAt(site, address));

for (const site of selectSites([retelling, arabic], [arabic])) {
  for (const width of isFullMatrix ? [320, 768, 1440] : [320, 1440]) {
    test(`what is said of a ¶ of ${site.name} at ${width} px lies over no text: in the gutter, or at the foot`, async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.setViewportSize({ width, height: 700 });
      await page.goto(addressOf(site, '1/'));
      await expect(page.locator('reading-settings')).toBeVisible();
      const link = page.locator('.to-share').first();
      await link.click();
      const said = page.locator('.share-note').getByRole('status');
      await expect(said).not.toBeEmpty();
      await expect(said).toBeInViewport({ ratio: 1 });
      const note = (await said.boundingBox())!;
      if (width < 768) {
        expect(Math.round(note.y + note.height)).toBe(700);
        return;
      }
      const box = (await link.boundingBox())!;
      const text = (await page.locator('.prose').first().boundingBox())!;
      expect(Math.abs(note.y - box.y - box.height)).toBeLessThan(NEAR);
      if (site === arabic) expect(note.x).toBeGreaterThanOrEqual(text.x + text.width - 1);
      else expect(note.x + note.width).toBeLessThanOrEqual(text.x + 1);
    });
  }
}

for (const site of selectSites([retelling, awkward, arabic], [awkward])) {
  for (const width of isFullMatrix ? [320, 768, 1440] : [320]) {
    test(`no ¶ of ${site.name} at ${width} px is cut, and the ring of none touches letters`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      let looked = 0;
      for (const built of kindsOf(site)) {
        await page.goto(urlOf(site, built));
        await page.keyboard.press('Tab');
        for (const link of await page.locator('.prose .to-share:visible').all()) {
          await link.focus();
          looked++;
          expect(await link.evaluate(errorsOfRing), `/${built.address}`).toEqual([]);
        }
      }
      expect(looked).toBeGreaterThan(5);
    });
  }
}

for (const width of [360, 1440]) {
  test(`the ring of a table that a link leads to goes around its highlight at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${addressOf(awkward, '2/')}#p2.1`);
    const table = page.locator('[id="p2.1"]');
    await expect(table).toBeFocused();
    await expect(table).toHaveCSS('outline-style', 'solid');
    const [mark, ring] = await table.evaluate((element) => {
      const { boxShadow, outlineOffset } = getComputedStyle(element);
      return [/-?\d+px/.exec(boxShadow)![0], outlineOffset].map((length) => Math.abs(parseFloat(length)));
    });
    expect(ring).toBeGreaterThanOrEqual(mark!);
  });
}

test('a table and a block of code have a ¶ as paragraphs have, which is not in them', async ({ page }) => {
  await page.goto(addressOf(awkward, '2/'));
  for (const [id, name] of [
    ['p2.1', 'Link to point 2, paragraph 1'],
    ['p2.2', 'Link to point 2, paragraph 2'],
  ] as const) {
    const link = page.getByRole('link', { name, exact: true });
    await expect(link).toHaveAttribute('href', `#${id}`);
    await expect(page.locator(`[id="${id}"] .to-share`)).toHaveCount(0);
    await expect(page.locator(`[id="${id}"] + .to-share`)).toHaveCount(1);
  }
});

/** Describes what is wrong with the focus ring of a ¶: missing, outside the window, or over text. */
function errorsOfRing(link: Element): string[] {
  const { outlineOffset, outlineWidth, outlineStyle, boxShadow } = getComputedStyle(link);
  const box = link.getBoundingClientRect();
  const out = parseFloat(outlineOffset) + parseFloat(outlineWidth) + (boxShadow === 'none' ? 0 : 3);
  const [left, right, top, bottom] = [box.left - out, box.right + out, box.top - out, box.bottom + out];
  const name = link.ariaLabel;
  if (outlineStyle !== 'solid') return [`${name} has no ring`];
  if (box.left < 0 || box.right > innerWidth) return [`${name} is cut`];
  const main = document.querySelector('main')!;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const over: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (
      !text.data.trim() ||
      !text.parentElement!.checkVisibility() ||
      text.parentElement!.closest('.to-share, .share-note')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const letters of range.getClientRects()) {
      const isOver =
        Math.min(right, letters.right) - Math.max(left, letters.left) > 0.5 &&
        Math.min(bottom, letters.bottom) - Math.max(top, letters.top) > 0.5;
      if (isOver) over.push(`${name} touches “${text.data.trim().slice(0, 40)}”`);
    }
  }
  return over;
}
