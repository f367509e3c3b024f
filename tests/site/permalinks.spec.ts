import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openContent } from '#content-files/open-content.ts';
import { parseLedger } from '#ledger/1-parse/parse-ledger.ts';
import { LEDGER_FILE } from '#ledger/model/ledger.ts';
import { axeOn, axeOnColours } from '../axe.ts';
import { type BuiltPage, elementsOf, idOf, pageAt, pagesOf, passagesOf, textOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { looks } from '../papers.ts';
import { awkward, retelling, root, secondEdition, servedSites } from '../sites.ts';

const MOVED = 'The text this link led to has moved to point 7, ';
const WITHDRAWN = 'The text this link led to has been withdrawn: ';
const published = parseLedger(readFileSync(path.join(root, retelling.content, LEDGER_FILE), 'utf8')).ids;
/** Each published link with the first words of the text it leads to: its own or, once merged, those of another. */
const links = [...published].flatMap(([id, { to = id, pages }]) =>
  pages.map((page) => ({ id, words: published.get(to)!.words, page })),
);

for (const site of servedSites) {
  test(`the ledger would know of each id of ${site.name} which pages it is on`, async () => {
    const { plan } = await openContent(site.content);
    const built = new Map(pagesOf(site).map((page) => [page.address, page]));
    for (const [path_, { ids }] of plan.pages) {
      const here = new Set(idsOf(built.get(path_)!));
      expect(
        [...ids].filter((id) => !here.has(id)),
        `ids that are not on /${path_}`,
      ).toEqual([]);
    }
    for (const { address, tree } of built.values()) {
      const own = plan.pages.get(address)?.ids;
      const passages = passagesOf(tree).map(idOf);
      if (own)
        expect(
          passages.filter((id) => !own.has(id)),
          `ids of /${address}`,
        ).toEqual([]);
      else expect(passages, `passages of /${address}`).toEqual([]);
    }
  });
}

test('every link of the first edition leads to a place that is there', () => {
  const pages = new Map(pagesOf(retelling).map((page) => [`/${page.address}`, page]));
  expect(links.length).toBeGreaterThan(100);
  for (const { id, page } of links) {
    expect(idsOf(pages.get(page)!), `${page}#${id}`).toContain(id);
  }
});

test('and in the second edition to its words, to a line that leads to them, or to one that says they were withdrawn', () => {
  const pages = new Map(pagesOf(secondEdition).map((page) => [`/${page.address}`, page]));
  const found = { here: 0, moved: 0, withdrawn: [] as string[] };
  for (const { id, words, page } of links) {
    const place = blockOf(pages.get(page)!, id);
    const start = words.replace(/…$/, '');
    const text = textOf(place);
    if (text.startsWith(MOVED)) {
      const [link] = elementsOf(place, ({ tagName }) => tagName === 'a');
      const [path_, target] = String(link!.properties['href']).split('#') as [string, string?];
      const home = pages.get(path_)!;
      expect(target ? textOf(blockOf(home, target)) : textOf(home.tree), `${page}#${id}`).toContain(start);
      found.moved++;
    } else if (text.startsWith(WITHDRAWN)) {
      found.withdrawn.push(id);
    } else {
      // The opening is named after the essay's title, which is above it, and one subheading has been reworded.
      if (id === 'opening') expect(idOf(place)).toBe(id);
      else if (id.startsWith('p9-')) expect(text).toContain('What the records say');
      else expect(text, `${page}#${id}`).toContain(start);
      found.here++;
    }
  }
  expect(found.here).toBeGreaterThan(100);
  expect(found.moved).toBe(1);
  const gone = [...new Set(found.withdrawn)];
  expect(gone.toSorted()).toEqual([...gone.filter((id) => /^p4(\.|$)/.test(id)), 'p2.2'].toSorted());
  expect(gone).toContain('p4.1');
});

test.describe('by its old link, without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader is led on to words that moved to another page', async ({ page }) => {
    const moved = [...published.keys()].findLast((id) => id.startsWith('p5.'))!;
    await page.goto(`${urlOf(secondEdition, pageAt(secondEdition, '5/'))}#${moved}`);
    const line = page.locator('.moved-links p:visible');
    await expect(line).toHaveCount(1);
    await expect(line).toContainText(MOVED);
    await expect(line).toBeInViewport({ ratio: 1 });
    await expect(line).toBeFocused();
    const [box, text] = [(await line.boundingBox())!, (await page.locator('.prose').first().boundingBox())!];
    expect(box.y).toBeLessThan(text.y);
    expect([box.x, box.width]).toEqual([text.x, text.width]);
    await line.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/7/#${moved}$`));
    await expect(page.locator(`[id="${moved}"]`)).toBeInViewport();
  });

  test('a reader of a page that has gone is told so', async ({ page }) => {
    await page.goto(`${urlOf(secondEdition, pageAt(secondEdition, '4/'))}#p4.1`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is no longer here');
    const line = page.locator('.moved-links p:visible');
    await expect(line).toHaveText(`${WITHDRAWN}Former point 4, paragraph 1.`);
    await expect(line).toBeFocused();
    await expect(page.getByRole('main')).toContainText(`${WITHDRAWN}Former point 4.`);
    await expect(page.getByRole('link', { name: 'Read the essay' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('link')).not.toHaveCount(0);
  });

  test('a point whose number is another now says which it had', async ({ page }) => {
    await page.goto(urlOf(secondEdition, pageAt(secondEdition, '5/')));
    await expect(page.locator('.sheet > p')).toHaveText(/^Point 4 of 10, .*\s· formerly point 5$/s);
    await page.goto(urlOf(secondEdition, pageAt(secondEdition, '5a/')));
    await expect(page.locator('.sheet > p')).not.toContainText('formerly');
  });

  test('a reader finds merged words marked by the link of each', async ({ page }) => {
    const color = (id: string) =>
      page.locator(`[id="${id}"]`).evaluate((block) => getComputedStyle(block).backgroundColor);
    await page.goto(urlOf(secondEdition, pageAt(secondEdition, '3/')));
    const plain = await color('p3.1');
    await page.goto(`${page.url()}#p3.2`);
    await expect(page.locator('[id="p3.1"]')).toBeInViewport();
    expect(await color('p3.1')).not.toBe(plain);
  });

  test('who comes by no old link sees no line', async ({ page }) => {
    await page.goto(urlOf(secondEdition, pageAt(secondEdition, '')));
    expect(await page.locator('.moved-links p').count()).toBeGreaterThan(0);
    await expect(page.locator('.moved-links')).toBeHidden();
  });
});

for (const theme of looks) {
  test(`axe finds no error where an old link has led on ${theme}`, async ({ page }) => {
    if (theme === 'forced') await page.emulateMedia({ forcedColors: 'active' });
    else
      await page.addInitScript((paper) => localStorage.setItem('broadside', JSON.stringify({ theme: paper })), theme);
    // For a filled button, axe reads the colours that the forced colours replace.
    const beyondAxe = theme === 'forced' ? ['color-contrast'] : [];
    for (const [address, hash] of [
      ['5/', '#p5.2'],
      ['4/', '#p4.1'],
      ['', '#p2.2'],
      ['about/', '#changes'],
    ] as const) {
      await page.goto(`${urlOf(secondEdition, pageAt(secondEdition, address))}${hash}`);
      await expect(page.locator('reading-settings')).toBeVisible();
      const axe = theme === 'light' ? axeOn(page) : axeOnColours(page);
      if (!isFullMatrix) axe.include('main');
      const { violations } = await axe.disableRules(beyondAxe).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        `/${address}`,
      ).toEqual([]);
    }
  });
}

test('what each edition changed is listed, the newest first, each text with a link that leads there', async ({
  page,
}) => {
  await page.goto(`${urlOf(secondEdition, pageAt(secondEdition, 'about/'))}#changes`);
  const headings = await page.locator('#changes ~ h3').allTextContents();
  const earlier = 'Changes in Retelling (27 November 2026)';
  expect(headings.map((heading) => heading.trim())).toEqual(['Added', 'Reworded', 'Withdrawn', earlier]);
  await expect(page.getByRole('link', { name: 'A point between' })).toHaveAttribute('href', '/5a/');
  const lists = page.locator('#changes ~ h3 + ul');
  await expect(lists.nth(0).locator('li')).toHaveText([
    'Point 1, note 1: A lamp stands in the window.',
    'Point 5: A point between',
  ]);
  await expect(lists.nth(1).locator('li')).toHaveText(['3.1', /^Point 9, heading: \S/]);
  await expect(lists.nth(2).locator('li')).toHaveText(['Point 2, paragraph 2', 'Former point 4']);
  const pages = new Map(pagesOf(secondEdition).map((built) => [`/${built.address}`, built]));
  // The edition before reworded every paragraph.
  await expect(page.locator('#changes-2 ~ h4')).toHaveText(['Reworded']);
  expect(await page.locator('#changes-2 ~ ul a').count()).toBeGreaterThan(40);
  const hrefs = await page.locator('#changes ~ ul a').evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
  expect(hrefs.length).toBeGreaterThan(46);
  for (const href of hrefs) {
    const [address, id] = href.split('#') as [string, string?];
    const ids = idsOf(pages.get(address)!);
    expect(ids, href).toContain(id ?? `p${address.slice(1, -1)}`);
  }
  await page.goto(urlOf(awkward, pageAt(awkward, 'about/')));
  await expect(page.locator('#changes')).toHaveCount(0);
});

function idsOf({ tree }: BuiltPage): string[] {
  return elementsOf(tree).map(idOf);
}

/**
 * Returns the element with an id or, if it is empty, the one that contains it.
 * @throws Error if the page has no such id
 */
function blockOf({ tree, address }: BuiltPage, id: string) {
  const all = elementsOf(tree);
  const own = all.find((element) => idOf(element) === id);
  if (!own) throw new Error(`/${address} has no "${id}".`);
  return textOf(own) ? own : all.findLast((element) => element !== own && elementsOf(element).includes(own))!;
}
