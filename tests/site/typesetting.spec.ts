import { expect, type Page, test } from '@playwright/test';
import { cutArchivo } from '../../src/design/archivo.ts';
import { fitNumeral, ROOM_IN_ESSAY } from '../../src/design/fit-numeral.ts';
import { pageAt, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { arabic, authors, realEssays, retelling, selectSites } from '../sites.ts';

for (const site of selectSites(realEssays, [retelling])) {
  for (const [width, height] of [[1366, 650], ...(isFullMatrix ? ([[1440, 789]] as const) : [])] as const) {
    test(`the text of ${site.name} begins on the first screen of a laptop, ${width}×${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(urlOf(site, pageAt(site, '')));
      expect((await page.locator('#opening p').first().boundingBox())!.y).toBeLessThanOrEqual(600);
      // The title has been set anew, not cut.
      const title = page.getByRole('heading', { level: 1 });
      const { x, width: room } = (await title.boundingBox())!;
      for (const segment of await title.locator('span').all()) {
        const box = (await segment.boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(x - 20);
        expect(box.x + box.width).toBeLessThanOrEqual(x + room + 20);
      }
    });
  }

  test(`at 360 px, at most three paragraphs of ${site.name} end in a line of one word`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(urlOf(site, pageAt(site, '')));
    await page.evaluate(() => document.fonts.ready);
    const loneWords = await page.locator('.sheets .prose > p:has(> .to-share)').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const words: { word: string; bottom: number }[] = [];
        const range = document.createRange();
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          if (text.parentElement!.closest('.to-share')) continue;
          for (const { 0: word, index } of (text as Text).data.matchAll(/\S+/g)) {
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            words.push({ word, bottom: [...range.getClientRects()].at(-1)!.bottom });
          }
        }
        const last = words.at(-1)!;
        const isAlone = words.length > 1 && words.at(-2)!.bottom < last.bottom - 8;
        return isAlone ? [last.word] : [];
      }),
    );
    expect(loneWords.length, loneWords.join(', ')).toBeLessThanOrEqual(3);
  });

  test(`the ink of each numeral of ${site.name} begins at the edge of the title at 1440 px`, async ({ page }) => {
    const archivo = await cutArchivo('0123456789');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(urlOf(site, pageAt(site, '')));
    const edge = (await page.locator('.title').boundingBox())!.x;
    const numerals = await page.locator('.sheet .num').all();
    expect(numerals).toHaveLength(10);
    for (const [i, numeral] of numerals.entries()) {
      const size = await numeral.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      const { width } = fitNumeral(i + 1, archivo, ROOM_IN_ESSAY);
      const ink = (await numeral.boundingBox())!.x + archivo.measure(String(i + 1), width).bearing * size;
      expect(Math.abs(ink - edge), `numeral ${i + 1}`).toBeLessThanOrEqual(1);
    }
  });

  for (const width of isFullMatrix ? [360, 768, 1440] : [360, 1440]) {
    test(`the sign-off of ${site.name} fills the measure at ${width} px, on two lines`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(urlOf(site, pageAt(site, '')));
      await page.evaluate(() => document.fonts.ready);
      const signOff = page.locator('.sign-off');
      const lines = await signOff.locator('span').evaluateAll((spans) =>
        spans.map((span) => {
          const range = document.createRange();
          range.selectNodeContents(span);
          return [...range.getClientRects()].map((box) => box.width);
        }),
      );
      expect(lines.map((boxes) => boxes.length)).toEqual([1, 1]);
      const room = (await signOff.boundingBox())!.width;
      const widest = Math.max(...lines.flat());
      expect(widest).toBeLessThanOrEqual(room);
      expect(widest).toBeGreaterThan(room - 20);
    });
  }
}

test('the lines of a pull-quote are balanced', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf(retelling, pageAt(retelling, '')));
  const quotes = await page
    .locator('.pull > span')
    .evaluateAll((spans) => spans.map((span) => [...span.getClientRects()].map(({ width }) => width)));
  expect(quotes.length).toBeGreaterThan(3);
  for (const lines of quotes) expect(Math.min(...lines)).toBeGreaterThan(0.5 * Math.max(...lines));
});

test('a sheet has space after the longest line that a heading can have', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf(retelling, pageAt(retelling, '')));
  const sheet = (await page.locator('#p5 .sheet').boundingBox())!;
  const text = (await page.locator('#p5 .prose').boundingBox())!;
  expect(sheet.x + sheet.width).toBeGreaterThanOrEqual(text.x + text.width + 24);
});

test('a title whose letters Archivo lacks is on one line where it fits', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf(arabic, pageAt(arabic, '')));
  const title = page.getByRole('heading', { level: 1 });
  const size = await title.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect((await title.boundingBox())!.height).toBeLessThan(1.5 * size);
  expect(await title.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});

test('the title of the point before is at the edge of the text', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf(retelling, pageAt(retelling, '5/')));
  const title = page.locator('.neighbours [rel=prev] strong');
  expect(
    Math.abs((await title.boundingBox())!.x - (await page.locator('.prose').first().boundingBox())!.x),
  ).toBeLessThan(1);
});

test('the sign hangs beside the opening and the closing, and screen readers do not read it', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf(retelling, pageAt(retelling, '')));
  const client = await page.context().newCDPSession(page);
  const archivo = await cutArchivo('&');
  for (const id of ['opening', 'closing']) {
    expect(await hangingSign(page, id)).toContain('&');
    // Its ink is at the edge of the title.
    const { moved, size } = await page.locator(`#${id}`).evaluate((section) => {
      const { transform, fontSize } = getComputedStyle(section, '::before');
      return { moved: new DOMMatrix(transform).m41, size: Number.parseFloat(fontSize) };
    });
    expect(Math.abs(moved + archivo.measure('&', 112).bearing * size)).toBeLessThanOrEqual(1);
    const { result } = await client.send('Runtime.evaluate', { expression: `document.getElementById('${id}')` });
    const { nodes } = await client.send('Accessibility.queryAXTree', {
      objectId: result.objectId!,
      role: 'StaticText',
      accessibleName: '&',
    });
    expect(nodes).toEqual([]);
  }
  // There is no gutter.
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await hangingSign(page, 'opening')).toBe('none');
});

function hangingSign(page: Page, id: string): Promise<string> {
  return page.locator(`#${id}`).evaluate((section) => getComputedStyle(section, '::before').content);
}

test('on dark paper the sign-off has the colour of the title', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(urlOf(retelling, pageAt(retelling, '')));
  const title = page.getByRole('heading', { level: 1 });
  const colour = await title.evaluate((heading) => getComputedStyle(heading).color);
  expect(colour).not.toBe(await page.evaluate(() => getComputedStyle(document.body).color));
  await expect(page.locator('.sign-off')).toHaveCSS('color', colour);
});

for (const [site, address, width] of [
  [authors, '', 768],
  [retelling, '5/', 1440],
  [retelling, 'subjects/', 1440],
] as const) {
  if (!realEssays.includes(site)) continue;
  test(`no last line of the head of ${site.name}/${address} is much shorter than the others at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(urlOf(site, pageAt(site, address)));
    const paragraphs = await page.locator(':is(.cover, .page-head, .sheet) > p').evaluateAll((all) =>
      all.map((paragraph) => {
        const range = document.createRange();
        const lines = new Map<number, number>();
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          range.selectNodeContents(text);
          for (const { bottom, width: part } of range.getClientRects()) {
            const line = Math.round(bottom / 12);
            lines.set(line, (lines.get(line) ?? 0) + part);
          }
        }
        return [...lines.values()];
      }),
    );
    expect(paragraphs.some(({ length }) => length > 1)).toBe(true);
    for (const lines of paragraphs) expect(lines.at(-1)).toBeGreaterThan(0.5 * Math.max(...lines));
  });
}
