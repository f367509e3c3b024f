import { expect, test } from '@playwright/test';
import { elementsOf, kindsOf, pageAt, pagesOf, urlOf } from '../built-pages.ts';
import { lettersOf, PAPER_WIDTHS, printedPages } from '../printed-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { expectReadable } from '../readable.ts';
import {
  arabic,
  awkward,
  book,
  japanese,
  realEssays,
  retelling,
  secondEdition,
  selectSites,
  subpath,
  variedSites,
} from '../sites.ts';

for (const site of selectSites(variedSites, [awkward])) {
  test(`on paper ${site.name} is its text: no bar, no way through the site, no buttons`, async ({ page }) => {
    const errors: string[] = [];
    for (const built of kindsOf(site)) {
      await page.goto(urlOf(site, built));
      await page.emulateMedia({ media: 'screen' });
      await expect(page.getByRole('banner')).toHaveCount(1);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await expectReadable(page, built);
      for (const role of ['banner', 'navigation', 'button'] as const) {
        if ((await page.getByRole(role).count()) > 0) errors.push(`/${built.address} has a ${role}`);
      }
      const light = await page.evaluate(lightOnPaper);
      errors.push(...light.map((text) => `/${built.address} has light text: ${text}`));
    }
    expect(errors).toEqual([]);
  });
}

for (const [address, hash, selector] of [
  ['5/', '#p5.2', '.moved-links'],
  ['about/', '', 'offline-status'],
] as const) {
  test(`on paper /${address}${hash} has no ${selector}`, async ({ page }) => {
    await page.goto(`${urlOf(secondEdition, pageAt(secondEdition, address))}${hash}`);
    await expect(page.locator(selector)).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(selector)).toBeHidden();
  });
}

type Format = keyof typeof PAPER_WIDTHS;
const FORMATS = isFullMatrix ? (Object.keys(PAPER_WIDTHS) as Format[]) : (['A4'] as const);

for (const [site, format] of selectSites([...realEssays, arabic, japanese], [retelling, japanese]).flatMap((one) =>
  FORMATS.map((paper) => [one, paper] as const),
)) {
  test(`the printed title of ${site.name} on ${format} breaks only between words and fills at most three lines`, async ({
    page,
  }) => {
    await page.goto(urlOf(site, pageAt(site, '')));
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const [cover = []] = await printedPages(page, format);
    const largest = Math.max(...cover.map(({ size }) => size));
    const first = cover.findIndex(({ size }) => size > 0.9 * largest);
    const rest = cover.slice(first);
    const after = rest.findIndex(({ size }) => size <= 0.9 * largest);
    const lines = rest.slice(0, after);
    const words = [...new Intl.Segmenter(site.language, { granularity: 'word' }).segment(title)]
      .map(({ segment }) => lettersOf(segment))
      .filter(Boolean);
    for (const { text, from, to } of lines) {
      const printed = lettersOf(text);
      let line = '';
      while (line.length < printed.length && words.length > 0) line += words.shift()!;
      // A PDF may store letters from right to left.
      expect([...line].toSorted(), text).toEqual([...printed].toSorted());
      expect(from, text).toBeGreaterThan(24);
      expect(to, text).toBeLessThan(PAPER_WIDTHS[format] - 24);
    }
    expect(words).toEqual([]);
    // Chromium shrinks pages that are too wide for the paper.
    expect(cover.map(({ size }) => size.toFixed(1))).toContain('9.5');
    expect(lines.length).toBeLessThanOrEqual(3);
  });
}

/** Moves the text down, so that pages end in other places. */
const OFFSETS_MM = [0, 37];
const MORE_OFFSETS_MM = [0, 11, 23, 37, 52, 70];

for (const site of selectSites([...realEssays, awkward, arabic], [retelling])) {
  const offsets = isFullMatrix && [...realEssays, awkward].includes(site) ? MORE_OFFSETS_MM : OFFSETS_MM;

  test(`no heading, pull-quote or name of a reader ends a printed page of ${site.name}`, async ({ page }) => {
    const stranded: string[] = [];
    for (const built of pagesOf(site).filter(({ address }) => ['', 'comments/'].includes(address))) {
      await page.goto(urlOf(site, built));
      await page.emulateMedia({ media: 'print' });
      const heads = await page
        .locator('main :is(h2, h3, .pull, .comment header, .comment-to), .comments h2')
        .evaluateAll((all) => (all as HTMLElement[]).map((head) => head.innerText));
      const lettersOfHeads = new Set(heads.map(sortedLetters));
      for (const [format, offset] of FORMATS.flatMap((paper) => offsets.map((mm) => [paper, mm] as const))) {
        await page.evaluate((mm) => (document.body.style.paddingBlockStart = `${mm}mm`), offset);
        const pages = await printedPages(page, format);
        for (const [i, lines] of pages.slice(0, -1).entries()) {
          const ends = [1, 2, 3, 4].map((count) =>
            lines
              .slice(-count)
              .map(({ text }) => text)
              .join(' '),
          );
          const head = ends.find((end) => lettersOfHeads.has(sortedLetters(end)));
          if (head) stranded.push(`/${built.address}, ${format}, ${offset} mm, page ${i + 1}: ${head}`);
        }
      }
    }
    expect(stranded).toEqual([]);
  });
}

for (const site of selectSites([...realEssays, awkward, arabic], [awkward])) {
  test(`comments of ${site.name} are printed only where there are any`, async ({ page }) => {
    const empty: string[] = [];
    // A long essay has a hundred pages of one kind.
    const pages = site === book ? kindsOf(site) : pagesOf(site);
    for (const built of pages.filter(({ html }) => html.includes('id="comments"'))) {
      await page.goto(urlOf(site, built));
      await page.emulateMedia({ media: 'print' });
      const sections = page.locator('#comments').filter({ hasNot: page.locator('.comment'), visible: true });
      if ((await sections.count()) > 0) empty.push(built.address);
    }
    expect(empty).toEqual([]);
  });
}

for (const site of selectSites(realEssays, [retelling])) {
  test(`no last printed page of ${site.name} is empty or has only the foot`, async ({ page }) => {
    const empty: string[] = [];
    for (const built of isFullMatrix ? kindsOf(site) : [pageAt(site, '')]) {
      await page.goto(urlOf(site, built));
      await page.emulateMedia({ media: 'print' });
      const foot = lettersOf(await page.getByRole('contentinfo').innerText());
      for (const [format, offset] of (isFullMatrix ? (['A4', 'Letter'] as const) : FORMATS).flatMap((paper) =>
        [0, 11].map((mm) => [paper, mm] as const),
      )) {
        await page.evaluate((mm) => (document.body.style.paddingBlockStart = `${mm}mm`), offset);
        const pages = await printedPages(page, format);
        const last = lettersOf(
          pages
            .at(-1)!
            .map(({ text }) => text)
            .join(''),
        );
        if (pages.length > 1 && last.length <= foot.length) empty.push(`/${built.address}, ${format}, ${offset} mm`);
      }
    }
    expect(empty).toEqual([]);
  });
}

test('a printed page ends with its own address', async ({ page }) => {
  for (const built of isFullMatrix
    ? kindsOf(subpath)
    : ['5/', 'comments/', 'search/'].map((one) => pageAt(subpath, one))) {
    const [link] = elementsOf(built.tree, ({ properties }) => [properties['rel']].flat().includes('canonical'));
    if (!link) continue;
    await page.goto(urlOf(subpath, built));
    await expect(page.locator('.address')).toBeHidden();
    const end = (await printedPages(page)).at(-1)!.at(-1)!;
    expect(end.text.replaceAll(' ', '')).toBe(link.properties['href']);
  }
});

test.describe('from a phone', () => {
  test.use({ hasTouch: true, isMobile: true });
  test('the subject index is printed on five pages at most', async ({ page }) => {
    await page.goto(urlOf(retelling, pageAt(retelling, 'subjects/')));
    expect((await printedPages(page)).length).toBeLessThanOrEqual(5);
  });
});

function sortedLetters(text: string): string {
  return [...lettersOf(text)].toSorted().join('');
}

/** Returns the passages whose text is too light for white paper, even if the reader's screen is dark. */
function lightOnPaper(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  return [...document.querySelectorAll<HTMLElement>('main p, main li')]
    .filter((block) => {
      canvas.fillStyle = getComputedStyle(block).color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return block.checkVisibility() && 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128;
    })
    .map((block) => block.innerText.slice(0, 60));
}
