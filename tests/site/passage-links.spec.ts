import { expect, test } from '@playwright/test';
import { pageAt, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { papers } from '../papers.ts';
import { follow, makeLinks, type PassageLink } from '../passage-links.ts';
import { originOf } from '../serve.ts';
import {
  arabic,
  authors,
  awkward,
  edited,
  japanese,
  retelling,
  secondEdition,
  selectSites,
  type Site,
} from '../sites.ts';

/** How many links are made on each site; `LINKS=60` makes 300 in all. */
const COUNT = Number(process.env['LINKS'] ?? (isFullMatrix ? 24 : 8));
/** The share of them that may lead to the paragraph only, since its words occur too often. */
const MOST_WITHOUT_WORDS = 0.05;

const all = [retelling, authors, awkward, arabic, japanese];
for (const site of selectSites(all, [arabic, japanese]).filter(isBuilt)) {
  test(`links to passages of ${site.name} lead to their words, within a paragraph and across`, async ({ page }) => {
    await page.goto(urlOf(site, pageAt(site, '')));
    const links = await makeLinks(page, site, COUNT, 20);
    const named = links.filter(({ directive }) => directive);
    expect(named.length).toBeGreaterThanOrEqual(COUNT * (1 - MOST_WITHOUT_WORDS) - 1);
    for (const link of named) expect.soft(await follow(page, link), show(link)).toMatchObject({ isOnWords: true });
  });
}

for (const [next, address, count] of [
  [secondEdition, '3/', 6],
  ...(isFullMatrix ? ([[edited, '', 24]] as const) : []),
] as const) {
  test(`links to the retelling lead, in ${next.name}, to their words or to a paragraph that says it was reworded`, async ({
    page,
  }) => {
    await page.goto(urlOf(retelling, pageAt(retelling, address)));
    const links = (await makeLinks(page, retelling, count, 3)).filter(({ directive }) => directive);
    const kinds = { words: 0, paragraph: 0 };
    for (const link of links) {
      const there = link.page.replace(originOf(retelling), originOf(next));
      const { isOnWords, isOnPassage } = await follow(page, { ...link, page: `${there}?2.${link.more}` });
      if (isOnWords) kinds.words++;
      else {
        kinds.paragraph++;
        expect.soft(isOnPassage, show(link)).toBe(true);
        // Words beside the selection, by which a text is told from its like, may have changed in another paragraph.
        if (!/-,|,-/.test(link.directive)) await expect.soft(page.locator('.reworded'), show(link)).toBeVisible();
      }
    }
    expect(kinds.words).toBeGreaterThan(0);
    expect(kinds.paragraph).toBeGreaterThan(0);
  });
}

test('the words that a link leads to are marked like those that were searched for, on every paper', async ({
  page,
}) => {
  for (const paper of papers) {
    await page.addInitScript((theme) => localStorage.setItem('broadside', JSON.stringify({ theme })), paper);
    await page.goto(urlOf(retelling, pageAt(retelling, '5/')));
    await expect(page.locator('html')).toHaveAttribute('data-theme', paper);
    const [shown, wanted] = await page.evaluate(() => {
      const words = document.getElementById('p5.1')!;
      const mark = words.appendChild(document.createElement('mark'));
      return [getComputedStyle(words, '::target-text'), getComputedStyle(mark)].map(({ color, backgroundColor }) => {
        return { color, backgroundColor };
      });
    });
    expect(shown, paper).toEqual(wanted);
  }
});

test('a line before a passage says that it was reworded since, once, and leads to what changed', async ({ page }) => {
  const address = urlOf(secondEdition, pageAt(secondEdition, ''));
  const at = (path: string) => address + path;
  await page.addInitScript(() => {
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes] as Element[]);
      const status = added.find(({ className }) => className === 'reworded');
      if (status) Object.assign(window, { textAtFirst: status.textContent });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(at('3/?2#p3.1'));
  const line = page.locator('.reworded');
  await expect(line).toHaveText('This passage has been reworded since the link to it was made. What changed');
  await expect(line).toHaveRole('status');
  // Screen readers announce only what is added to a status that is already there.
  expect(await page.evaluate('textAtFirst')).toBe('');
  await expect(line.locator('+ *')).toHaveAttribute('id', 'p3.1');
  // Whoever copies a link from here makes it in this edition.
  await expect(page).toHaveURL(at('3/#p3.1'));
  // Sites that links are shared on add to the query, and words that were merged have the line before their block.
  for (const path of ['3/?2&fbclid=a#p3.1', '3/?2.1&x=1#p3.2']) {
    await page.goto('about:blank');
    await page.goto(at(path));
    await expect(line.locator('+ *'), path).toHaveAttribute('id', 'p3.1');
  }
  await line.getByRole('link').click();
  await expect(page).toHaveURL(/\/about\/#changes-3$/);
  // The heading after p9.3 was reworded, and the passage goes on to it.
  await page.goto(at('9/?2.1#p9.3'));
  await expect(line.locator('+ *')).toHaveAttribute('id', 'p9.3');
  for (const path of ['3/?3#p3.1', '3/#p3.1', '6/?2#p6.1', '9/?2#p9.3', '3/?q=1#p3.1', '3/?2x=1#p3.1']) {
    await page.goto('about:blank');
    await page.goto(at(path));
    await expect(page.locator(':focus')).toHaveId(path.split('#')[1]!);
    await page.waitForTimeout(200);
    await expect(line, path).toHaveCount(0);
  }
});

test('a browser that knows no text fragments lands on the paragraph', async ({ page }) => {
  // Chromium hides the directive from scripts; this page sees it, as in such a browser.
  await page.route(/_astro\/(permalinks|follow-passage-link)-/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('location.hash', '(window.hash ?? location.hash)');
    await route.fulfill({ response, body });
  });
  await page.addInitScript(() => {
    if (location.hash === '#none') Object.assign(window, { hash: '#p5.2:~:text=some%20words' });
  });
  const address = urlOf(retelling, pageAt(retelling, '5/'));
  // An essay without editions has none in its links.
  for (const edition of ['?1', '']) {
    await page.goto('about:blank');
    await page.goto(`${address}${edition}#none`);
    await expect(page).toHaveURL(`${address}#p5.2`);
    await expect(page.locator('[id="p5.2"]')).toBeInViewport();
    await expect(page.locator('[id="p5.2"]')).toBeFocused();
  }
});

function isBuilt(site: Site): boolean {
  return site !== authors || Boolean(process.env['ESSAY_SOURCE']);
}

function show({ page, id, directive, words }: PassageLink): string {
  return `${page}#${id}${decodeURIComponent(directive)}: ${words.slice(0, 80)}`;
}
