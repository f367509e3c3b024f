import { expect, test } from '@playwright/test';
import { pageAt, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { expectReadable } from '../readable.ts';
import { realEssays, retelling, selectSites } from '../sites.ts';

const FONT_DELAY = 1_500; // ms

for (const site of selectSites(realEssays, [retelling])) {
  for (const font of ['early', 'late', 'blocked'] as const) {
    for (const width of isFullMatrix ? [360, 768, 1440] : [360]) {
      test(`nothing moves in ${site.name} at ${width} px with the font ${font}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.addInitScript(() => {
          const shifts: string[] = [];
          Object.assign(window, { shifts });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as LayoutShift[]) {
              const names = entry.sources.map(({ node }) => (node as Element | null)?.className ?? node?.nodeName);
              shifts.push(`${entry.value} ${names.join()}`);
            }
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.route(/\.woff2$/, async (route) => {
          if (font === 'blocked') return route.abort();
          if (font === 'late') await new Promise((resolve) => setTimeout(resolve, FONT_DELAY));
          return route.continue();
        });
        for (const address of ['', '5/', 'comments/']) {
          const built = pageAt(site, address);
          await page.goto(urlOf(site, built));
          const isThere = () =>
            page.evaluate(() =>
              [...document.fonts].some(({ family, status }) => family === 'Archivo' && status === 'loaded'),
            );
          await expect.poll(isThere).toBe(font !== 'blocked');
          await page.waitForTimeout(500);
          await expectReadable(page, built);
          expect(await isThere()).toBe(font !== 'blocked');
          expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), `/${address}`).toEqual(
            [],
          );
        }
      });
    }
  }
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}
