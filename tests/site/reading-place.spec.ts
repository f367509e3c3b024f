import { globSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { pageAt, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { measureReadingPlace, type ReadingPlace } from '../reading-place.ts';
import { arabic, folderOf, realEssays, retelling, selectSites, type Site } from '../sites.ts';

const WINDOWS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 600, height: 960 },
  { width: 800, height: 1280 },
  { width: 1280, height: 800 },
];
/** The height of the bar, at whose edge a section lands, in px. */
const BAR = 52;
/** Ordered so that the text grows and shrinks, by one step and by several. */
const SIZES = ['large', 'largest', 'small', 'larger', 'standard'];
const PAPERS = ['sepia', 'dark', 'contrast', 'light', 'auto'];

/** The global that a page gets for measuring. */
interface InPage {
  measureReadingPlace: typeof measureReadingPlace;
}

/** The reading place before and after a layout change. */
interface Case {
  change: string;
  before: ReadingPlace;
  after: ReadingPlace;
}

for (const site of selectSites([...realEssays, arabic], [retelling])) {
  const few = isFullMatrix ? [WINDOWS[1]!, WINDOWS[4]!] : [WINDOWS[1]!];
  for (const size of isFullMatrix && site === retelling ? WINDOWS : few) {
    const isWithShort = isFullMatrix && site === retelling && few.includes(size);
    const addresses = isWithShort ? ['', '5/', 'comments/', 'about/'] : [''];
    test(`the place is kept on ${site.name} at ${size.width} px when a size or a paper is chosen`, async ({ page }) => {
      await page.setViewportSize(size);
      for (const address of addresses) {
        await open(page, site, address);
        expectKept(await choose(page, [0.12, 0.5], [...SIZES, ...PAPERS]));
        // Choices made in another tab arrive while the panel is closed.
        await page.keyboard.press('Escape');
        expectKept(await choose(page, [0.31, 0.66], SIZES));
      }
    });

    test(`the place is kept on ${site.name} at ${size.width} px when the window is turned`, async ({ page }) => {
      await page.setViewportSize(size);
      for (const address of addresses) {
        await open(page, site, address);
        await page.keyboard.press('Escape');
        const cases: Case[] = [];
        const turned = { width: size.height, height: size.width };
        for (const depth of isFullMatrix ? [0.12, 0.2, 0.4, 0.7] : [0.2, 0.7]) {
          for (const [from, to] of [
            [size, turned],
            [turned, size],
          ] as const) {
            await page.setViewportSize(from);
            await paint(page);
            const before = await scrollToDepth(page, depth);
            await page.setViewportSize(to);
            cases.push({ change: `${to.width} px at ${depth}`, before, after: await measure(page, 'again') });
            await page.setViewportSize(from);
            cases.push({ change: `back at ${depth}`, before, after: await measure(page, 'again') });
          }
        }
        expectKept(cases);
      }
    });
  }
}

test('the place that is in view above the settings is kept when they are opened over another', async ({ page }) => {
  await page.setViewportSize(WINDOWS[0]!);
  await open(page, retelling, '');
  const cases: Case[] = [];
  for (const depth of isFullMatrix ? [0.2, 0.24, 0.28, 0.32, 0.36, 0.4] : [0.2, 0.28, 0.36]) {
    await page.keyboard.press('Escape');
    await scrollToDepth(page, depth);
    await page.locator('reading-settings > button').click();
    const before = await measure(page);
    await page.getByRole('radio', { name: 'Largest', exact: true }).check();
    cases.push({ change: `largest at ${depth}`, before, after: await measure(page, 'again') });
    await page.getByRole('radio', { name: 'Standard', exact: true }).check();
  }
  expectKept(cases);
});

test('the place is kept when a font arrives late', async ({ page }) => {
  await page.setViewportSize(WINDOWS[1]!);
  await open(page, retelling, '');
  const before = await scrollToDepth(page, 0.5);
  const [font] = globSync('fonts/*.woff2', { cwd: folderOf(retelling) });
  const grown = await page.evaluate(async (file) => {
    const { offsetHeight } = document.body;
    // The text's first font family, which is not installed on this machine.
    document.fonts.add(await new FontFace('Charter', `url(/${file})`).load());
    return document.body.offsetHeight - offsetHeight;
  }, font);
  expect(Math.abs(grown)).toBeGreaterThan(500);
  expectKept([{ change: 'font', before, after: await measure(page, 'again') }]);
});

test('sizes that are tried and taken back leave the page where it was', async ({ page }) => {
  await page.setViewportSize(WINDOWS[1]!);
  await open(page, retelling, '');
  for (const depth of isFullMatrix ? [0.2, 0.3, 0.4, 0.5, 0.6] : [0.2, 0.5]) {
    await scrollToDepth(page, depth);
    const y = await scrollYOf(page);
    for (const size of ['Largest', 'Small', 'Standard']) {
      await page.getByRole('radio', { name: size, exact: true }).check();
      await paint(page);
    }
    expect(await scrollYOf(page)).toBe(y);
  }
});

test('the place is kept when the browser scrolls by itself as a phone is turned', async ({ page }) => {
  await page.setViewportSize(WINDOWS[1]!);
  await open(page, retelling, '');
  await page.evaluate(() => addEventListener('resize', () => scrollBy(0, 300)));
  const before = await scrollToDepth(page, 0.5);
  await page.setViewportSize({ width: 844, height: 390 });
  expectKept([{ change: 'turned', before, after: await measure(page, 'again') }]);
});

test('at its top a page stays there when the window is turned', async ({ page }) => {
  await open(page, retelling, '');
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [1280, 800],
    [800, 1280],
  ] as const) {
    await scrollToDepth(page, 0.5);
    await page.evaluate(() => scrollTo(0, 0));
    await paint(page);
    await page.setViewportSize({ width, height });
    await paint(page);
    expect(await scrollYOf(page), `${width} px`).toBe(0);
  }
});

test('links, Back, Forward and a reload lead where they did once a size is chosen', async ({ page }) => {
  await page.setViewportSize(WINDOWS[1]!);
  await open(page, retelling, '');
  await scrollToDepth(page, 0.5);
  await page.getByRole('radio', { name: 'Largest', exact: true }).check();
  await page.keyboard.press('Escape');
  await paint(page);
  const y = await scrollYOf(page);
  await click(page.getByRole('banner').getByRole('link', { name: /^Contents/ }));
  await paint(page);
  await click(page.getByRole('navigation', { name: 'Contents' }).getByRole('link').nth(7));
  const target = page.locator(':target');
  await expect.poll(async () => (await target.boundingBox())?.y).toBeCloseTo(BAR, 0);
  const landed = await scrollYOf(page);
  await page.goBack();
  await expect.poll(() => scrollYOf(page)).toBe(y);
  await page.goForward();
  await expect.poll(() => scrollYOf(page)).toBe(landed);
  await page.reload();
  await expect.poll(() => scrollYOf(page)).toBe(landed);
  await page.goto(urlOf(retelling, pageAt(retelling, '5/')));
  await page.goBack();
  await expect.poll(() => scrollYOf(page)).toBe(landed);
});

test('Back leads to the place on a page that was left as soon as it was there', async ({ page }) => {
  await page.setViewportSize(WINDOWS[1]!);
  await open(page, retelling, '');
  await page.getByRole('radio', { name: 'Largest', exact: true }).check();
  await page.goto(`${urlOf(retelling, pageAt(retelling, ''))}#p7`);
  const y = await scrollYOf(page);
  expect(y).toBeGreaterThan(10_000);
  // What Chromium saves depends on when it is left.
  for (let i = 0; i < (isFullMatrix ? 6 : 3); i++) {
    await page.reload();
    await page.goto(urlOf(retelling, pageAt(retelling, '5/')));
    await page.goBack();
    await expect.poll(() => scrollYOf(page)).toBe(y);
  }
});

test('words that are added above the place do not move it, and a jump that comes with them is followed', async ({
  page,
}) => {
  await open(page, retelling, '');
  const before = await scrollToDepth(page, 0.5);
  await page.evaluate(() => document.querySelector('main p')!.append('More words. '.repeat(200)));
  expectKept([{ change: 'words above', before, after: await measure(page, 'again') }]);
  await page.evaluate(() => {
    document.querySelector('main p')!.append('More words. '.repeat(200));
    location.hash = 'p7';
  });
  await paint(page);
  const { y } = (await page.locator(':target').boundingBox())!;
  expect(Math.abs(y - BAR)).toBeLessThan(1);
});

async function open(page: Page, site: Site, address: string) {
  await page.addInitScript(`window.measureReadingPlace = ${measureReadingPlace.toString()}`);
  await page.goto(urlOf(site, pageAt(site, address)));
  await page.locator('reading-settings > button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(() => scrollTo(0, 200));
  // The code that keeps the place loads on the first scroll.
  await expect(page.locator('body')).toHaveCSS('overflow-anchor', 'none');
}

/** Scrolls to each depth, a fraction of the page, and makes each choice there. Returns how each changed the place. */
async function choose(page: Page, depths: number[], values: string[]): Promise<Case[]> {
  const cases: Case[] = [];
  for (const depth of depths) {
    const before = await scrollToDepth(page, depth);
    const all = await page.evaluate(async (choices) => {
      const places: ReadingPlace[] = [];
      for (const choice of choices) {
        document.querySelector<HTMLInputElement>(`dialog [value=${choice}]`)!.click();
        // The first frame is painted when the second begins.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        places.push((window as unknown as InPage).measureReadingPlace('again'));
      }
      return places;
    }, values);
    cases.push(...all.map((after, i) => ({ change: `${values[i]} at ${depth}`, before, after })));
  }
  return cases;
}

async function scrollToDepth(page: Page, depth: number): Promise<ReadingPlace> {
  await page.evaluate((share) => scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight)), depth);
  await paint(page);
  return measure(page);
}

async function measure(page: Page, which?: 'again'): Promise<ReadingPlace> {
  await paint(page);
  return page.evaluate(measureReadingPlace, which);
}

async function paint(page: Page) {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
}

/** Clicks a link with JavaScript, since Playwright scrolls a little before its own clicks. */
async function click(link: Locator) {
  await link.evaluate((element: HTMLElement) => element.click());
}

function scrollYOf(page: Page): Promise<number> {
  return page.evaluate(() => scrollY);
}

/** Checks that each place moved by at most a line, or is in view if the visible area no longer reaches as far down. */
function expectKept(cases: Case[]) {
  // At its top or end, a page may be unable to scroll far enough to keep the place.
  const free = cases.filter(({ before, after }) => !before.isAtEdge && !after.isAtEdge);
  expect(free.length).toBeGreaterThanOrEqual(cases.length / 3);
  const moved = free.filter(({ before, after: { top, view, line } }) => {
    if (before.top > view.bottom - 48) return top < view.top || top > view.bottom - line;
    // A window scrolls by whole pixels, and a place that the bar would cover moves below it.
    return Math.abs(top - Math.max(before.top, view.top)) > line + 1;
  });
  expect(moved).toEqual([]);
}
