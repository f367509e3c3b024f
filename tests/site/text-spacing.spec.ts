import { expect, test } from '@playwright/test';
import { kindsOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { awkward, secondEdition, selectSites, variedSites } from '../sites.ts';

/** Text spacing that the reader may set without loss of content (WCAG 2.2, 1.4.12). */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;

for (const site of selectSites([...variedSites, secondEdition], [awkward])) {
  for (const width of isFullMatrix ? [320, 1440] : [320]) {
    test(`with letters, words and lines spaced no text of ${site.name} is cut at ${width} px`, async ({ page }) => {
      const errors: string[] = [];
      await page.setViewportSize({ width, height: 800 });
      for (const built of kindsOf(site)) {
        await page.goto(urlOf(site, built));
        await expect(page.locator('reading-settings')).toBeVisible();
        await page.evaluate(space, SPACING);
        await page.evaluate(() => document.fonts.ready);
        errors.push(...(await page.evaluate(cutTexts)).map((text) => `/${built.address}: ${text}`));
      }
      expect(errors).toEqual([]);
    });
  }
}

/** Adds rules to the page, as the reader's browser could; the page's policy allows no other way. */
async function space(rules: string) {
  document.adoptedStyleSheets.push(await new CSSStyleSheet().replace(rules));
}

/** Returns texts that are partly outside the window, or clipped by a box that hides its overflow. */
function cutTexts(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement!;
    if (!text.data.trim() || parent.closest('.sr-only, .skip, script, style') || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    if (right - left < 1) continue;
    const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
    let canScroll = false;
    for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, clipPath } = getComputedStyle(box);
      if (clipPath !== 'none') canScroll = true;
      if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) canScroll = true;
      if (canScroll) break;
      if (/hidden|clip/.test(overflowX)) boxes.push(box.getBoundingClientRect());
    }
    const isOut = !canScroll && (left < -1 || right > innerWidth + 1);
    const isHidden = boxes.some(
      (box) => left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1,
    );
    if (isOut || isHidden) cut.push(`${parent.tagName.toLowerCase()} “${text.data.trim().slice(0, 40)}”`);
  }
  return cut;
}
