import { expect, type Locator, test } from '@playwright/test';
import { kindsOf, pageAt, pagesOf, shortKindsOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { expectReadable } from '../readable.ts';
import { arabic, awkward, book, distinctSites, selectSites } from '../sites.ts';

for (const site of selectSites(distinctSites, [awkward, arabic, book])) {
  // 1280 × 1024 px at 400 %, and a phone.
  for (const height of isFullMatrix ? [256, 800] : [256]) {
    test(`${site.name} fits a window of 320 × ${height} px`, async ({ page }) => {
      const errors: string[] = [];
      await page.setViewportSize({ width: 320, height });
      // A long essay has a hundred pages of one kind.
      for (const built of (isFullMatrix ? (site === book ? kindsOf : pagesOf) : shortKindsOf)(site)) {
        await page.goto(urlOf(site, built));
        await expectReadable(page, built);
        const { moved, cut } = await page.evaluate(measure);
        if (moved) errors.push(`/${built.address} scrolls ${moved} px sideways`);
        errors.push(...cut.map((block) => `/${built.address} stands out of the window: ${block}`));
      }
      expect(errors).toEqual([]);
    });
  }
}

for (const site of selectSites(distinctSites, [awkward])) {
  test(`the search forms of ${site.name} show the whole button in a window of 256 px`, async ({ page }) => {
    await page.setViewportSize({ width: 256, height: 256 });
    await page.goto(urlOf(site, pageAt(site, 'search/')));
    await expectWhole(page.locator('.search-page form button'));
    await page.goto(urlOf(site, pageAt(site, '')));
    await expect(page.locator('reading-settings')).toBeVisible();
    await page.keyboard.press('Control+k');
    await expectWhole(page.locator('.search form button'));
  });
}

/** Checks that a button has room for its text and is inside the window. */
async function expectWhole(button: Locator) {
  await expect(button).toBeVisible();
  const { room, outside } = await button.evaluate((element) => {
    const words = document.createRange();
    words.selectNodeContents(element);
    const { left, right } = element.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    const inner = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    return { room: inner - words.getBoundingClientRect().width, outside: Math.max(-left, right - innerWidth) };
  });
  expect(room).toBeGreaterThan(-1);
  expect(outside).toBeLessThanOrEqual(0);
}

/** Returns how far the page scrolls sideways, and the text blocks outside the window that cannot be scrolled to. */
function measure(): { moved: number; cut: string[] } {
  const width = document.documentElement.clientWidth;
  window.scrollTo({ left: document.dir === 'rtl' ? -9999 : 9999, behavior: 'instant' });
  const moved = window.scrollX;
  window.scrollTo({ left: 0, behavior: 'instant' });
  const canScroll = (element: Element | null): boolean =>
    !!element &&
    element !== document.body &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || canScroll(element.parentElement));
  const cut = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, p, li, a, td, pre, blockquote, button')]
    .filter((block) => block.checkVisibility() && block.getBoundingClientRect().height > 1 && !canScroll(block))
    .filter((block) => {
      const seen = [...block.childNodes].filter((node) => !(node instanceof Element && node.matches('.sr-only')));
      return seen.some((node) => {
        const range = document.createRange();
        range.selectNode(node);
        const { left, right } = range.getBoundingClientRect();
        return right - left > 1 && (left < -1 || right > width + 1);
      });
    })
    .map((block) => `${block.tagName.toLowerCase()} “${block.innerText.trim().slice(0, 60)}”`);
  return { moved, cut };
}
