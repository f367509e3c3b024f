import { expect, test } from '@playwright/test';
import { kindsOf, pageAt, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { retelling as site } from '../sites.ts';

/** The minimum target size in px (WCAG 2.2, 2.5.5). */
const TARGET = 44;

test('the contents and the bar say which section is being read, a short last one too', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf(site, pageAt(site, '')));
  const contents = page.getByRole('navigation', { name: 'Contents' });
  const current = contents.locator('[aria-current=location]');
  const bar = page
    .getByRole('banner')
    .first()
    .getByRole('link', { name: /^Contents/ });
  await expect(bar).toHaveText('Contents');
  for (const [id, name] of [
    ['p5', '5. Dissent as love'],
    ['opening', 'Opening'],
    ['p10', '10. Boundaries'],
  ] as const) {
    await page.evaluate((section) => document.getElementById(section)!.scrollIntoView({ behavior: 'instant' }), id);
    await expect(current).toHaveAttribute('href', `#${id}`);
    await expect(bar).toHaveText(name);
    await expect(bar).toHaveAccessibleName(`Contents: ${name}`);
  }
  await page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
  await expect(current).toHaveAttribute('href', '#comments');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect(current).toHaveCount(0);
});

for (const width of [768, 1440]) {
  test(`lines have 60 to 75 characters at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(urlOf(site, pageAt(site, '5/')));
    const lines = await page.locator('.prose p:not(.pull)').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const text = paragraph.firstChild as Text;
        const range = document.createRange();
        const tops: number[] = [];
        for (let i = 0; i < text.length; i++) {
          range.setStart(text, i);
          range.setEnd(text, i + 1);
          tops.push(Math.round(range.getBoundingClientRect().top));
        }
        const counts = [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
        return counts.slice(0, -1);
      }),
    );
    expect(lines.length).toBeGreaterThan(10);
    const mean = lines.reduce((sum, each) => sum + each, 0) / lines.length;
    expect(mean).toBeGreaterThanOrEqual(60);
    expect(mean).toBeLessThanOrEqual(75);
  });
}

for (const width of isFullMatrix ? [320, 1440] : [320]) {
  test(`every target is ${TARGET} px wide and high at ${width} px, words inside sentences apart`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const small: string[] = [];
    for (const built of kindsOf(site)) {
      await page.goto(urlOf(site, built));
      await page.getByRole('button', { name: /Reading settings/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      const found = await page.locator('a[href], button, label').evaluateAll(
        (targets, least) =>
          targets
            .filter((target) => target.checkVisibility() && !target.matches('.skip'))
            // Links in a sentence are exempt.
            .filter((target) => target.matches('.to-share') || getComputedStyle(target).display !== 'inline')
            .map((target) => [target.getBoundingClientRect(), target.outerHTML.slice(0, 90)] as const)
            .filter(([{ width: w, height: h }]) => w < least - 0.5 || h < least - 0.5)
            .map(([{ width: w, height: h }, html]) => `${Math.round(w)} × ${Math.round(h)} ${html}`),
        TARGET,
      );
      small.push(...found.map((target) => `/${built.address} ${target}`));
    }
    expect(small).toEqual([]);
  });
}

for (const width of isFullMatrix ? [360, 1440] : [360]) {
  test(`a linked paragraph is marked and clear of the bar at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${urlOf(site, pageAt(site, ''))}#p5.2`);
    const paragraph = page.locator('[id="p5.2"]');
    await expect(paragraph).toBeInViewport();
    await expect(paragraph).not.toHaveCSS('box-shadow', 'none');
    const bar = await page.getByRole('banner').first().boundingBox();
    await expect.poll(async () => (await paragraph.boundingBox())!.y).toBeGreaterThan(bar!.height);
    await expect(paragraph.getByRole('link', { name: 'Link to point 5, paragraph 2' })).toHaveAttribute(
      'href',
      '#p5.2',
    );
  });
}

test('on a touch screen no link looks hovered after a tap', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(urlOf(site, pageAt(site, 'about/')));
  const link = page.getByRole('contentinfo').getByRole('link').first();
  const thickness = () => link.evaluate((element) => getComputedStyle(element).textDecorationThickness);
  const before = await thickness();
  await link.hover();
  expect(await link.evaluate((element) => element.matches(':hover'))).toBe(true);
  expect(await thickness()).toBe(before);
  await context.close();
});
