import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { parse } from 'yaml';
import { SUBJECTS_FILE } from '#content-files/1-read/read-subjects.ts';
import { axeOn } from '../axe.ts';
import { elementsOf, idOf, pageAt, pagesOf, passagesOf, textOf, urlOf } from '../built-pages.ts';
import { isFullMatrix } from '../matrix.ts';
import { awkward, retelling, root, type Site, sites, subpath } from '../sites.ts';

interface Term {
  places?: string[];
  subheadings?: Record<string, string[]>;
  seeAlso?: string[];
  see?: string[];
}

const indexed = [retelling, subpath, awkward];

test('the retelling has 60 to 140 terms', () => {
  expect(termsOf(retelling).size).toBeGreaterThanOrEqual(60);
  expect(termsOf(retelling).size).toBeLessThanOrEqual(140);
});

for (const site of indexed) {
  test(`the subject index of ${site.name} has every term, with its places or the way to them`, () => {
    const entries = entriesOf(site);
    const terms = termsOf(site);
    const order = passageIds(site);
    expect([...entries.keys()].toSorted()).toEqual([...terms.keys()].toSorted());
    for (const [name, { see, places = [], subheadings = {}, seeAlso = [] }] of terms) {
      const { links, ways } = entries.get(name)!;
      if (see) expect([links, ways], name).toEqual([[], see.toSorted()]);
      else expect(links.length, name).toBeGreaterThan(0);
      const lists = entries.get(name)!.lists;
      for (const [aspect, ids] of [
        ...(places.length > 0 ? [['', places] as const] : []),
        ...Object.entries(subheadings),
      ]) {
        const shown = lists
          .get(aspect)!
          .flatMap(([from, to = from]) => order.slice(order.indexOf(from!), order.indexOf(to!) + 1));
        expect(shown.toSorted(), `${name}: ${aspect}`).toEqual(ids.toSorted());
      }
      for (const other of seeAlso) {
        expect(ways, name).toContain(other);
        expect(entries.get(other)!.ways, other).toContain(name);
      }
    }
  });

  test(`the subject index of ${site.name} names what it leads to`, () => {
    const links = elementsOf(pageAt(site, 'subjects/').tree, ({ tagName, properties }) => {
      return tagName === 'a' && /#(p\d+[a-z]*|z|c-[\w-]+)\.\d+$/.test(String(properties['href']));
    });
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const [text, name] = [textOf(link), String(link.properties['ariaLabel'])];
      expect(name).toMatch(
        /^(opening |closing |comment \d+\.|\d+\.)?\d+[a-z]*: paragraph \d+[a-z]* of (the opening|the closing|(point|comment) \d+)$/,
      );
      expect(name.split(':')[0]).toBe(text);
    }
  });

  test(`commas and semicolons separate what an entry in the subject index of ${site.name} leads to`, () => {
    const lists = elementsOf(pageAt(site, 'subjects/').tree, ({ tagName }) => tagName === 'dd');
    for (const list of lists) {
      const parts = list.children.flatMap((child) =>
        child.type === 'element' && holdsCrossReference(child) ? child.children : [child],
      );
      const signs = parts.map((child) => (child.type === 'text' ? child.value : '|')).join('');
      expect(signs.trim()).toMatch(/^(\|( \|)?(, \|)*;?|\| \|(; \|)*;?)$/);
    }
    const ranges = elementsOf(pageAt(site, 'subjects/').tree, ({ tagName }) => tagName === 'span').filter(
      (span) => span.children.length > 1 && !holdsCrossReference(span),
    );
    expect(ranges.length).toBeGreaterThan(0);
    for (const range of ranges) expect(textOf(range)).toMatch(/^\S+( \S+)?–\S+$/);
  });

  test(`a letter of the subject index of ${site.name} stands once, and is reached by a link`, () => {
    const { tree } = pageAt(site, 'subjects/');
    const letters = elementsOf(tree, ({ tagName }) => tagName === 'h2').map(textOf);
    const [nav] = elementsOf(tree, ({ properties }) => properties['ariaLabel'] === 'Jump to letter');
    expect(elementsOf(nav!, ({ tagName }) => tagName === 'a').map(textOf)).toEqual(letters);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.length).toBeGreaterThan(3);
  });
}

test('no list of places in the subject index of the retelling is too long to look up', () => {
  const counts = [...entriesOf(retelling).values()].flatMap(({ lists }) =>
    [...lists.values()].map(({ length }) => length),
  );
  expect(counts.length).toBeGreaterThan(100);
  expect(Math.max(...counts)).toBeLessThanOrEqual(5);
});

test('an entry with subheadings reads as one in a book', () => {
  const [entry] = elementsOf(pageAt(awkward, 'subjects/').tree, ({ properties }) => properties['id'] === 'term-boats');
  expect(textOf(entry!).replace(/\s+/g, ' ').trim()).toBe(
    'boats comment 14.1; a list of 1.2, 1.12; and the wall opening 1, 1.1, 1.10–11; للقوارب الصغيرة 3.2; see also ميناء',
  );
});

for (const site of sites.filter(({ content }) => !existsSync(path.join(root, content, SUBJECTS_FILE)))) {
  test(`${site.name} has no terms, no subject index, and no link to one`, () => {
    const pages = pagesOf(site);
    expect(pages.map(({ address }) => address).filter((address) => address.startsWith('subjects'))).toEqual([]);
    for (const { address, html } of pages) expect(html.includes('subjects/'), `/${address}`).toBe(false);
  });
}

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true });
  for (const width of isFullMatrix ? [320, 1440] : [320]) {
    test(`what can be pressed in the subject index is 44 px large, and axe finds no error, at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(urlOf(retelling, pageAt(retelling, 'subjects/')));
      expect(await page.evaluate(smallLinks, 'main a')).toEqual([]);
      const { violations } = await axeOn(page).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const entry = page.locator('main dl > div').filter({ hasText: /^abuse/ });
      const place = await entry.getByRole('link', { name: /^\d/ }).last().boundingBox();
      const also = await entry.getByText('see also').boundingBox();
      expect(Math.abs(middleOf(also!) - middleOf(place!))).toBeLessThan(3);
      await page
        .getByRole('navigation', { name: 'Jump to letter' })
        .getByRole('link', { name: 'P', exact: true })
        .click();
      await expect(page.getByRole('heading', { name: 'P', exact: true })).toBeInViewport();
      await page.getByRole('link', { name: '9.2: paragraph 2 of point 9' }).first().click();
      await expect(page).toHaveURL(/\/9\/#p9\.2$/);
      await expect(page.locator('#p9\\.2')).toBeInViewport();
    });
  }
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test('“see also” stays with the first term that it names, and places follow their term in its row', async ({
    page,
  }) => {
    await page.goto(urlOf(retelling, pageAt(retelling, 'subjects/')));
    const ways = await page.locator('main dd i').all();
    expect(ways.length).toBeGreaterThan(20);
    for (const way of ways) {
      const other = way.locator('xpath=following-sibling::a[1]');
      expect(Math.abs(middleOf((await way.boundingBox())!) - middleOf((await other.boundingBox())!))).toBeLessThan(3);
    }
    const entry = page.locator('main dl > div').filter({ hasText: /^agreements/ });
    const term = (await entry.locator('dt').boundingBox())!;
    const places = await Promise.all((await entry.getByRole('link').all()).map((link) => link.boundingBox()));
    expect(places.length).toBeGreaterThan(1);
    for (const place of places) expect(Math.abs(middleOf(place!) - middleOf(term))).toBeLessThan(3);
  });
});

test('with a mouse the subject index is a dense one, and its letters are 44 px large', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(urlOf(retelling, pageAt(retelling, 'subjects/')));
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3200);
  expect(await page.evaluate(smallLinks, 'main nav a')).toEqual([]);
  // axe takes long on its links, and checks them on a touch screen as well.
  if (!isFullMatrix) return;
  const { violations } = await axeOn(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('on contrast paper the links of the subject index are not in the colour of text', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await page.goto(urlOf(retelling, pageAt(retelling, 'subjects/')));
  const text = await page
    .locator('main dt')
    .first()
    .evaluate((term) => getComputedStyle(term).color);
  for (const link of [page.locator('main dd a').first(), page.locator('main nav a').first()]) {
    await expect(link).not.toHaveCSS('color', text);
  }
});

/** Returns the links that are less than 44 px wide or high. */
function smallLinks(selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .filter((link) => {
      const { width: across, height } = link.getBoundingClientRect();
      return across < 44 || height < 44;
    })
    .map(({ outerHTML }) => outerHTML);
}

function middleOf({ y, height }: { y: number; height: number }): number {
  return y + height / 2;
}

/** Returns the terms of a site as written in its source. */
function termsOf({ content }: Site): Map<string, Term> {
  const fields = parse(readFileSync(path.join(root, content, 'subjects.yaml'), 'utf8')) as Record<
    string,
    Term | string[]
  >;
  return new Map(Object.entries(fields).map(([name, term]) => [name, Array.isArray(term) ? { places: term } : term]));
}

interface Entry {
  /** The ids of its paragraphs, by subheading; a range is a pair of ids. Those without a subheading are under ''. */
  lists: Map<string, string[][]>;
  links: string[];
  /** The terms it refers to. */
  ways: string[];
}

/** Returns the terms of a site as shown on its page. */
function entriesOf(site: Site): Map<string, Entry> {
  const { tree } = pageAt(site, 'subjects/');
  const entries = elementsOf(tree, ({ tagName }) => tagName === 'dl').flatMap(({ children }) =>
    children.filter((child): child is Element => child.type === 'element'),
  );
  return new Map(
    entries.map((entry) => {
      const [term] = elementsOf(entry, ({ tagName }) => tagName === 'dt');
      const links = elementsOf(entry, ({ tagName }) => tagName === 'a');
      const lists = elementsOf(entry, ({ tagName }) => tagName === 'dd').map((list): [string, string[][]] => {
        const ranges = elementsOf(list, (span) => span.tagName === 'span' && !holdsCrossReference(span));
        const [aspect] = elementsOf(list, ({ tagName }) => tagName === 'b');
        return [
          aspect ? textOf(aspect) : '',
          ranges.map((range) => elementsOf(range, ({ tagName }) => tagName === 'a').map(idOfLink)),
        ];
      });
      return [
        textOf(term!).replace(/:$/, ''),
        {
          lists: new Map(lists.filter(([, ranges]) => ranges.length > 0)),
          links: links.filter((link) => !isWay(link)).map(({ properties }) => String(properties['href'])),
          ways: links.filter(isWay).map(textOf),
        },
      ];
    }),
  );
}

function idOfLink({ properties }: Element): string {
  return String(properties['href']).replace(/.*#/, '');
}

/** Returns the ids of all paragraphs of a site, in reading order. The first comment is also on the page of the essay. */
function passageIds(site: Site): string[] {
  const passages = ['', 'comments/'].flatMap((address) => passagesOf(pageAt(site, address).tree));
  return [...new Set(passages.map(idOf))];
}

/** Whether the links of an element lead to other terms. */
function holdsCrossReference(span: Element): boolean {
  const links = elementsOf(span, ({ tagName }) => tagName === 'a');
  return links.length > 0 && links.every(isWay);
}

/** Whether a link is a cross-reference to another term. */
function isWay({ properties }: Element): boolean {
  return String(properties['href']).startsWith('#');
}
