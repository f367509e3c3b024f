import { type Browser, chromium, expect, type Locator, type Page, test } from '@playwright/test';
import { idOf, pageAt, passagesOf, textOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { canRunOldChromium, OLD_VERSIONS, oldChromium } from '../old-chromium/install.ts';
import { type Box, distance, expectContrast, linesIn, Picture } from '../pixels.ts';
import { realEssays, retelling, selectSites, type Site } from '../sites.ts';

// One worker, so that each browser is installed and started once.
test.describe.configure({ mode: 'default' });
test.skip(!canRunOldChromium, 'these browsers are built for Linux on x64 only');

const SCHEMES = isFullMatrix ? (['light', 'dark'] as const) : (['light'] as const);
/** The colour of each paper, and of point 5's sheet where the design gives old browsers that colour too. */
const PAPERS = {
  Light: { ground: '#fbfaf8', sheet: '#f7b9d5' },
  Sepia: { ground: '#f5ecd8', sheet: '#f7c1ad' },
  Dark: { ground: '#121216', sheet: undefined },
  'High contrast': { ground: '#000000', sheet: undefined },
};
/** How far a channel may be off: the design's colours are OKLCH, with a rounded hex beside them. */
const ROUNDING = 3;
/** The widest text column, in px. */
const MEASURE = 36 * 16;

for (const version of isFullMatrix ? OLD_VERSIONS : OLD_VERSIONS.slice(-1)) {
  test.describe(`Chromium ${version}`, () => {
    let browser: Browser;
    test.beforeAll(async () => {
      // The first run downloads the browsers.
      test.setTimeout(600_000);
      const { args = [] } = test.info().project.use.launchOptions ?? {};
      browser = await chromium.launch({ executablePath: await oldChromium(version), args });
      expect(browser.version()).toMatch(new RegExp(`^${version}\\.`));
    });
    test.afterAll(() => browser.close());

    /** Runs part of a test in a new page, and checks that the page throws no errors. */
    const inPage = async (colorScheme: 'light' | 'dark', width: number, run: (page: Page) => Promise<void>) => {
      const viewport = { width, height: 800 };
      const options = { colorScheme, viewport, reducedMotion: 'reduce', serviceWorkers: 'block' } as const;
      const context = await browser.newContext(options);
      context.setDefaultTimeout(15_000);
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(error.error().message));
      try {
        await run(await context.newPage());
        expect(errors, 'script errors').toEqual([]);
      } finally {
        await context.close();
      }
    };

    for (const site of selectSites(realEssays, [retelling])) {
      for (const scheme of SCHEMES) {
        test(`${site.name} is readable on a device in ${scheme} mode`, async () => {
          await inPage(scheme, 1280, async (page) => {
            await open(page, site, '');
            await expectContrast(page);
            for (const id of isFullMatrix ? ['p5', 'comments'] : ['p5']) {
              await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView());
              // The contents, if they are long, scroll to the current row.
              await expect(page.locator('[aria-current=location]')).toHaveAttribute('href', `#${id}`);
              await expectContrast(page);
            }
            const search = `search/?q=${searchFor(site).word}`;
            for (const address of isFullMatrix ? ['5/', 'comments/', search] : ['comments/', search]) {
              await open(page, site, address);
              await expectContrast(page);
              await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
              await expectContrast(page);
            }
          });
        });
      }

      test(`title, numerals and columns of ${site.name} are where the design has them`, async () => {
        await inPage('light', 1280, async (page) => {
          await open(page, site, '');
          await expectFilledTitle(page);
          for (const address of ['', '5/']) {
            if (address) await open(page, site, address);
            const { sheet, number, heading, text, page: all } = await columnsOf(page);
            expect(number.x + number.width, 'the numeral hangs in the gutter').toBeLessThanOrEqual(heading.x);
            expect(Math.abs(bottom(number) - bottom(heading)), 'numeral and heading share a line').toBeLessThan(20);
            expect(heading.x, 'heading and text share an edge').toBeCloseTo(text.x, 0);
            expect(text.width).toBeLessThanOrEqual(MEASURE);
            expect(text.width).toBeGreaterThan(MEASURE * 0.9);
            expect(sheet.x).toBe(all.x);
            expect(sheet.x + sheet.width, 'the sheet ends after the text').toBeGreaterThan(text.x + text.width + 20);
          }
        });
        await inPage('light', 360, async (page) => {
          await open(page, site, '');
          await expectFilledTitle(page);
          const { sheet, number, heading, text, page: all } = await columnsOf(page);
          expect(bottom(number), 'the numeral is above its heading').toBeLessThanOrEqual(heading.y + 1);
          expect(Math.abs(number.x - text.x), 'its ink begins at the edge of the text').toBeLessThan(5);
          expect(text.width).toBeGreaterThan(300);
          expect([sheet.x, sheet.width]).toEqual([all.x, all.width]);
        });
      });
    }

    test('no page scrolls sideways, and no line runs out of the window', async () => {
      for (const width of isFullMatrix ? [360, 1280] : [360]) {
        await inPage('light', width, async (page) => {
          for (const address of ['', '5/', 'comments/', 'search/?q=dissent', 'subjects/', 'about/']) {
            await open(page, retelling, address);
            await expect(page.getByRole('button', { name: 'Reading settings' })).toBeVisible();
            const moved = await page.evaluate(() => {
              scrollTo({ left: 9999, behavior: 'instant' });
              return scrollX;
            });
            expect(moved, `/${address} at ${width} px`).toBe(0);
            const lines = await linesIn(page);
            expect(lines.length).toBeGreaterThan(5);
            const cut = lines.filter((line) => line.x < -1 || line.x + line.width > width + 1);
            expect(cut, `/${address} at ${width} px`).toEqual([]);
          }
        });
      }
    });

    for (const scheme of SCHEMES) {
      test(`every sheet has its own colour on a device in ${scheme} mode`, async () => {
        await inPage(scheme, 1280, async (page) => {
          await open(page, retelling, '');
          const sheets = await page
            .locator('.sheet')
            .evaluateAll((all) => all.map((sheet) => getComputedStyle(sheet).backgroundColor));
          expect(new Set(sheets).size, sheets.join()).toBe(10);
          const rose = page.locator('#p5 .sheet');
          await rose.evaluate((element) => element.scrollIntoView({ block: 'center' }));
          const picture = await Picture.of(page);
          const box = (await rose.boundingBox())!;
          if (scheme === 'light')
            expect(distance(picture.groundOf(box), PAPERS.Light.sheet)).toBeLessThanOrEqual(ROUNDING);
          expect(picture.contrastOf((await page.locator('#p5 h2').boundingBox())!)).toBeGreaterThanOrEqual(7);
        });
      });

      test(`bar, settings panel and search dialog are opaque on a device in ${scheme} mode`, async () => {
        await inPage(scheme, 1280, async (page) => {
          await open(page, retelling, '');
          await page.evaluate(() => scrollTo(0, 3000));
          // Once the bar names the current point, it no longer changes.
          const bar = page.getByRole('banner').first();
          await expect(bar).toContainText(/\d\. /);
          await expect(bar.getByRole('button')).toBeVisible();
          await expectOpaque(bar);
          await page.getByRole('button', { name: 'Reading settings' }).click();
          await expectOpaque(page.getByRole('dialog', { name: 'Reading settings' }));
          await expectContrast(page);
          await page.keyboard.press('Escape');
          const { word, id } = searchFor(retelling);
          await page.keyboard.press('Control+k');
          await page.getByRole('searchbox').fill(word);
          const dialog = page.getByRole('dialog', { name: 'Search the essay' });
          await expect(dialog.locator(`[data-id="${id}"]`)).toBeVisible();
          await expect(dialog.getByRole('status')).toHaveText(/passage/);
          await expectOpaque(dialog);
          await expectContrast(page);
        });
      });
    }

    for (const [paper, { ground, sheet }] of Object.entries(PAPERS).filter(
      ([each]) => isFullMatrix || each === 'Dark',
    )) {
      test(`${paper} paper shows when chosen, and in the first frame of the next visit`, async () => {
        await inPage(paper === 'Light' ? 'dark' : 'light', 1280, async (page) => {
          await open(page, retelling, '5/');
          await page.getByRole('button', { name: 'Reading settings' }).click();
          await page.getByRole('radio', { name: paper }).check();
          const expectPaper = async () => {
            const { x, y, width } = (await page.locator('#p5\\.1').boundingBox())!;
            const picture = await Picture.of(page);
            const margin = { x: x + width, y, width: 40, height: 40 };
            expect(distance(picture.groundOf(margin), ground)).toBeLessThanOrEqual(ROUNDING);
            const head = (await page.locator('.sheet').boundingBox())!;
            if (sheet) expect(distance(picture.groundOf(head), sheet)).toBeLessThanOrEqual(ROUNDING);
            await expectContrast(page);
          };
          await expectPaper();
          // The first frame has neither the stylesheet with the papers nor the deferred JavaScript.
          await page.route(/later/, (route) => route.abort());
          await page.route(/_astro\/scripts-/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
          await open(page, retelling, '5/');
          await expectPaper();
        });
      });
    }

    for (const address of isFullMatrix ? ['', '5/'] : ['5/']) {
      test(`search on /${address} answers and leads to the passage`, async () => {
        await inPage('light', 1280, async (page) => {
          const { word, id } = searchFor(retelling);
          await open(page, retelling, address);
          // Until the script is there, the link goes to the search page.
          await expect(page.getByRole('button', { name: 'Reading settings' })).toBeVisible();
          await page.getByRole('link', { name: 'Search' }).click();
          await page.getByRole('searchbox').fill(word);
          await page.getByRole('dialog').locator(`[data-id="${id}"]`).click();
          await expect(page.locator(`[id="${id}"] mark`).first()).toHaveText(word);
          await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
          await expect(page).toHaveURL(new RegExp(`/${address && '9/'}\\?q=${word}#${id}$`));
        });
      });
    }
  });
}

/** Opens an address of a site, and waits for results where it has a query. */
async function open(page: Page, site: Site, address: string) {
  const [path, query] = address.split('?');
  await page.goto(urlOf(site, pageAt(site, path!)) + (query ? `?${query}` : ''));
  await page.evaluate(() => document.fonts.ready);
  // The count of passages comes last.
  if (query) await expect(page.locator('.search-page').getByRole('status')).toHaveText(/passage/);
}

/**
 * Finds a word that is in only one passage, in point 9, and the id of that passage.
 * @throws Error if there is none
 */
function searchFor(site: Site): { word: string; id: string } {
  const passages = passagesOf(pageAt(site, '').tree).map((passage) => ({ id: idOf(passage), text: textOf(passage) }));
  for (const { id, text } of passages.filter((passage) => passage.id.startsWith('p9.'))) {
    const word = text.match(/\b[a-z]{9,}\b/g)?.find((one) => passages.filter((p) => p.text.includes(one)).length === 1);
    if (word) return { word, id };
  }
  throw new Error(`Point 9 of ${site.name} has no word that is in one passage only.`);
}

/** Checks that an element over the page's text looks the same with and without that text. */
async function expectOpaque(over: Locator) {
  const page = over.page();
  const box = (await over.boundingBox())!;
  // Gets handles first, since hidden elements cannot be found by role.
  const [element, main] = await Promise.all([over, page.getByRole('main')].map((one) => one.elementHandle()));
  const show = (shown: typeof main, visibility: 'hidden' | '') =>
    shown!.evaluate((node, value) => ((node as HTMLElement).style.visibility = value), visibility);
  const withText = await Picture.of(page);
  await show(main, 'hidden');
  const alone = await Picture.of(page);
  await show(element, 'hidden');
  const nothing = await Picture.of(page);
  await show(main, '');
  const text = await Picture.of(page);
  await show(element, '');
  expect(text.countDifferences(nothing, box), 'pixels of text under it').toBeGreaterThan(50);
  expect(withText.countDifferences(alone, box), 'pixels that show through').toBe(0);
}

/** Checks that each line of the title fills the measure within 2 %. */
async function expectFilledTitle(page: Page) {
  const { segments, measure } = await page.locator('.title').evaluate((title) => {
    const range = document.createRange();
    return {
      measure: title.clientWidth,
      segments: [...title.querySelectorAll('h1 > span')].map((segment) => {
        // Without the space at its end.
        range.selectNodeContents(segment);
        range.setEnd(segment.firstChild!, segment.textContent.trimEnd().length);
        const { top, left, right } = range.getBoundingClientRect();
        return { top: Math.round(top), left, right };
      }),
    };
  });
  const lines = [...Map.groupBy(segments, ({ top }) => top).values()].map((line) => line.at(-1)!.right - line[0]!.left);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(Math.abs(line / measure - 1), `${line} of ${measure} px`).toBeLessThanOrEqual(0.02);
}

/** Returns the boxes of a page and of the parts of point 5 on it. */
async function columnsOf(page: Page): Promise<Record<'page' | 'sheet' | 'number' | 'heading' | 'text', Box>> {
  const boxOf = async (selector: string) => (await page.locator(selector).boundingBox())!;
  return {
    page: await boxOf('body'),
    sheet: await boxOf('#p5 .sheet'),
    number: await boxOf('#p5 .num'),
    heading: await boxOf('#p5 .num + span'),
    text: await boxOf('#p5\\.1'),
  };
}

const bottom = ({ y, height }: Box) => y + height;
