import { test } from '@playwright/test';
import { pageAt, urlOf } from '../built-pages.ts';
import { authors } from '../sites.ts';
test('y', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 240 });
  for (const d of [
    'manipulate',
    'manipulate%2c',
    'coerce%2C-,manipulate',
    'manipulate,-%2C%20%26',
    'violently%20suppress',
    'coerce%2C%20manipulate%2C%20%26',
  ]) {
    await page.goto('about:blank');
    await page.goto(urlOf(authors, pageAt(authors, '5/')) + '#p5.2:~:text=' + d);
    await page.waitForTimeout(400);
    console.log(
      d,
      await page.evaluate(() => scrollY),
      await page.evaluate(() => {
        const r: string[] = [];
        const w = document.createTreeWalker(document.body, 4);
        while (w.nextNode()) {
          const t = w.currentNode as Text;
          const i = t.data.search(/manipulat|violently/);
          if (i >= 0) {
            const g = document.createRange();
            g.setStart(t, i);
            g.setEnd(t, i + 9);
            r.push(t.data.slice(i - 10, i + 14) + Math.round(g.getBoundingClientRect().top));
          }
        }
        return r.join(' | ');
      }),
    );
  }
});
