import { expect, type Page, test } from '@playwright/test';
import { kindsOf, pageAt, urlOf } from '../built-pages.ts';
import { distinctSites, retelling as site, selectSites } from '../sites.ts';

for (const each of selectSites(distinctSites, [site])) {
  test(`the bar of a phone has the colour of the sheet, or of the cover, on each page of ${each.name}`, async ({
    page,
  }) => {
    for (const built of kindsOf(each)) {
      await page.goto(urlOf(each, built));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await themeColour(page), `/${built.address}, ${colorScheme}`).toBe(await sheetColour(page));
      }
    }
  });
}

test('the bar of a phone follows the chosen paper, on the next page too, and then the device again', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(urlOf(site, pageAt(site, '')));
  const device = await themeColour(page);
  for (const paper of ['Dark', 'Sepia', 'High contrast']) {
    await choose(page, paper);
    const chosen = await themeColour(page);
    expect(chosen, paper).not.toBe(device);
    expect(chosen, paper).toBe(await sheetColour(page));
  }
  await page.goto(urlOf(site, pageAt(site, '5/')));
  await expect.poll(() => themeColour(page)).toBe('rgb(0, 0, 0)');
  await page.goto(urlOf(site, pageAt(site, '')));
  await choose(page, 'Auto');
  expect(await themeColour(page)).toBe(device);
});

for (const [colorScheme, rose] of [
  ['light', 'rgb(247, 185, 213)'],
  ['dark', 'rgb(247, 185, 213)'],
] as const) {
  test(`on ${colorScheme} paper, the rule of the bar has the colour of the point that is read, and moves nothing`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(urlOf(site, pageAt(site, '')));
    const plain = await ruleOf(page);
    const { height } = (await page.locator('.bar').boundingBox())!;
    await scrollTo(page, 'p5');
    await expect.poll(() => ruleOf(page)).toEqual({ colour: rose, shadow: `${rose} 0px 3px 0px 0px` });
    expect((await page.locator('.bar').boundingBox())!.height).toBe(height);
    await scrollTo(page, 'opening');
    await expect.poll(() => ruleOf(page)).toEqual(plain);
    await page.goto(urlOf(site, pageAt(site, '5/')));
    expect(await ruleOf(page), 'wider than the sheet below it').toEqual(plain);
    await page.setViewportSize({ width: 1024, height: 768 });
    expect((await ruleOf(page)).colour).toBe(rose);
  });
}

for (const [colorScheme, rose] of [
  ['light', 'rgb(247, 185, 213)'],
  ['dark', 'rgb(49, 31, 39)'],
] as const) {
  test(`on ${colorScheme} paper, the bar on a phone has the colour of the sheet of the point that is read`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(urlOf(site, pageAt(site, '')));
    const bar = page.locator('.bar');
    const paper = await bar.evaluate(({ ownerDocument }) => getComputedStyle(ownerDocument.documentElement).background);
    await expect(bar).toHaveCSS('background', paper);
    await scrollTo(page, 'p5');
    await expect(bar).toHaveCSS('background-color', rose);
    await scrollTo(page, 'opening');
    await expect(bar).toHaveCSS('background', paper);
    await page.goto(urlOf(site, pageAt(site, '5/')));
    await expect(bar).toHaveCSS('background-color', rose);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(bar).toHaveCSS('background', paper);
  });
}

for (const [look, media] of Object.entries({
  'with more contrast on light paper': { contrast: 'more', colorScheme: 'light' },
  'on contrast paper': { contrast: 'more', colorScheme: 'dark' },
  'in forced colours': { forcedColors: 'active' },
} as const)) {
  test(`${look}, the rule of the bar stays as it is`, async ({ page }) => {
    await page.emulateMedia(media);
    await page.goto(urlOf(site, pageAt(site, '')));
    const plain = await ruleOf(page);
    await scrollTo(page, 'p5');
    await expect(page.locator('.bar')).toContainText('5. Dissent as love');
    expect(await ruleOf(page)).toEqual(plain);
  });
}

test('on contrast paper that the reader chose, the rule of the bar stays as it is', async ({ page }) => {
  await page.goto(urlOf(site, pageAt(site, '')));
  await choose(page, 'High contrast');
  const plain = await ruleOf(page);
  await scrollTo(page, 'p5');
  await expect(page.locator('.bar')).toContainText('5. Dissent as love');
  expect(await ruleOf(page)).toEqual(plain);
});

test('on dark paper the foot of a page is dark', async ({ page }) => {
  for (const [colorScheme, contrast] of [
    ['dark', 'no-preference'],
    ['dark', 'more'],
  ] as const) {
    await page.emulateMedia({ colorScheme, contrast });
    await page.goto(urlOf(site, pageAt(site, '5/')));
    const background = await page.locator('.footer').evaluate((foot) => getComputedStyle(foot).backgroundColor);
    const levels = background.match(/\d+/g)!.slice(0, 3).map(Number);
    expect(Math.max(...levels), background).toBeLessThan(64);
  }
});

/** Returns the theme colour that applies, as browsers choose it (HTML, 4.2.5.1): the first whose media match. */
function themeColour(page: Page): Promise<string> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
    const probe = document.createElement('p');
    probe.style.color = all.find(({ media }) => !media || matchMedia(media).matches)!.content;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
}

/** Returns the colour of the sheet or the cover at the top of a page; of the cover, if it has neither. */
function sheetColour(page: Page): Promise<string> {
  return page.evaluate(() => {
    const probe = document.createElement('p');
    (document.querySelector('.point-page') ?? document.body).append(probe);
    probe.style.color = 'var(--sheet, var(--color-cover))';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
}

function ruleOf(page: Page) {
  return page.locator('.bar').evaluate((bar) => {
    const { borderBottomColor, boxShadow } = getComputedStyle(bar);
    return { colour: borderBottomColor, shadow: boxShadow };
  });
}

async function choose(page: Page, paper: string) {
  const button = page.getByRole('button', { name: /Reading settings/ });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  await page.getByRole('radio', { name: paper }).check();
}

async function scrollTo(page: Page, id: string) {
  await page.evaluate((section) => document.getElementById(section)!.scrollIntoView({ behavior: 'instant' }), id);
}
