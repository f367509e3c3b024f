import type { Element } from 'hast';
import { expect, test } from '@playwright/test';
import { mf2 } from 'microformats-parser';
import { type BuiltPage, elementsOf, kindsOf, pageAt, pagesOf, shortKindsOf, urlOf } from '../built-pages.ts';
import { readCitation } from '../read-citation.ts';
import { awkward, book, distinctSites, retelling, type Site, sites, subpath } from '../sites.ts';

const isCiting = ({ address }: BuiltPage) => /^(\d+[a-z]*|about)\/$/.test(address);
const hasSite = (site: Site) => sites.includes(site);

for (const site of sites) {
  test(`every citation of ${site.name} is read without complaint, and names its paragraph and its address`, () => {
    for (const page of kindsOf(site).filter(isCiting)) {
      const lists = citationsOf(page);
      expect(lists.length, `/${page.address}`).toBeGreaterThan(0);
      for (const [i, { BibTeX, RIS, 'CSL-JSON': csl, ...styles }] of lists.entries()) {
        expect(Object.keys(styles)).toEqual(['APA 7', 'MLA 9', 'Chicago 18']);
        const [item, ...more] = JSON.parse(csl!) as Record<string, unknown>[];
        expect(more).toEqual([]);
        const { title } = item!;
        const url = site.env?.['SITE_URL'] && item!['URL'];
        expect(Boolean(item!['URL']), `/${page.address}`).toBe(Boolean(site.env?.['SITE_URL']));
        if (url) expect(url).toContain(site.env!['SITE_URL']);
        for (const read of [readCitation(BibTeX!), readCitation(RIS!)])
          expect([read['title'], read['URL']]).toEqual([title, url]);
        for (const text of Object.values(styles)) {
          expect(text.replace(/[‘’“”]/g, '')).toContain(String(title).replace(/[‘’“”]/g, ''));
          if (url) expect(text).toContain(url);
          // The others are about paragraphs.
          if (i > 0) expect(text).toMatch(/¶ [\dz.]+/);
        }
      }
    }
  });
}

for (const site of distinctSites) {
  test(`only the pages of points and the page about ${site.name} have tags to be cited by`, () => {
    for (const page of pagesOf(site)) {
      expect(/<meta name="?(?:citation_|DC\.)/.test(page.html), `/${page.address}`).toBe(isCiting(page));
      expect(page.html.includes('application/ld+json'), `/${page.address}`).toBe(isCiting(page));
    }
  });

  test(`a microformats parser finds every comment of ${site.name} with its writer, its text and its address`, () => {
    for (const page of shortKindsOf(site).filter(({ address }) => /^comments\/|^\d+\/$/.test(address))) {
      const comments = elementsOf(page.tree, ({ properties }) => classesOf(properties).includes('comment'));
      const entries = entriesIn(mf2(page.html, { baseUrl: 'https://example.org/' }).items);
      expect(entries.length, `/${page.address}`).toBe(comments.length);
      for (const { properties } of entries) {
        expect(properties['author'], `/${page.address}`).toHaveLength(1);
        expect(properties['content'], `/${page.address}`).toHaveLength(1);
        expect(String(properties['url']), `/${page.address}`).toMatch(/#c-/);
      }
    }
  });
}

test('a program reads a thread: who replies to what, and when', () => {
  test.skip(!hasSite(awkward), 'another site was chosen');
  const { items } = mf2(pageAt(awkward, 'comments/').html, { baseUrl: 'https://example.org/' });
  expect(items.map(({ type }) => type)).toEqual([['h-feed']]);
  const entries = entriesIn(items);
  const reply = entries.find(({ properties }) => String(properties['in-reply-to']).includes('#c-'));
  expect(reply?.properties['published']).toHaveLength(1);
  const about = entries.map(({ properties }) => String(properties['in-reply-to']));
  expect(about.join()).toContain('https://example.org/1/');
});

test('the retelling is cited as one, and JSON-LD says on what it is based', () => {
  test.skip(!hasSite(subpath), 'another site was chosen');
  const page = pageAt(subpath, '5/');
  for (const list of citationsOf(page)) {
    for (const [format, text] of Object.entries(list)) {
      expect(text, format).toMatch(/A retelling of the essay by Ayesha \\?& B/);
      expect(text, format).not.toMatch(/^Ayesha|author = |AU {2}-|"author":/m);
    }
  }
  const [point] = jsonLdOf(page);
  expect(point).toMatchObject({
    '@type': 'Article',
    '@id': 'https://example.org/essay/5/',
    isPartOf: { '@id': 'https://example.org/essay/' },
    isBasedOn: { author: [{ name: 'Ayesha' }, { name: 'B' }] },
  });
  expect(point).not.toHaveProperty('author');
  const [about] = jsonLdOf(pageAt(subpath, 'about/'));
  const { hasPart } = about!['mainEntity'] as { hasPart: { '@id': string }[] };
  expect(hasPart.map((part) => part['@id'])).toContain('https://example.org/essay/5/');
  expect(hasPart).toHaveLength(10);
});

test('JSON-LD has the comments of a point, and whose reply each is', () => {
  test.skip(!hasSite(awkward), 'another site was chosen');
  const [point] = jsonLdOf(pageAt(awkward, '4/'));
  const comments = point!['comment'] as Record<string, unknown>[];
  expect(comments.length).toBeGreaterThan(1);
  const ids = comments.map((comment) => comment['@id']);
  const parents = comments.flatMap(({ parentItem }) => (parentItem ? [(parentItem as { '@id': string })['@id']] : []));
  expect(parents.length).toBeGreaterThan(0);
  for (const parent of parents) expect(ids).toContain(parent);
  expect(new Set(comments.map((comment) => comment['@type']))).toEqual(new Set(['Comment']));
});

test('a paragraph of the closing can be cited with its own number and address, without JavaScript', () => {
  for (const site of sites.filter(({ env }) => env?.['SITE_URL'])) {
    const cited = citationsOf(pageAt(site, 'about/')).map((list) => list['APA 7']!);
    const closing = cited.filter((text) => text.includes('¶ z.'));
    const page = site === book ? 'closing/' : '';
    const address = elementsOf(pageAt(site, page).tree).some(({ properties: { id } }) => id === 'z.1');
    expect(closing.map((text) => / (\S+)#z\.1(?: |$)/.exec(text)?.[1])).toEqual(
      address ? [site.env!['SITE_URL'] + page] : [],
    );
  }
});

test('a link to the citations opens them, and a button copies the one of the chosen paragraph', async ({
  page,
  context,
}) => {
  test.skip(!hasSite(retelling), 'another site was chosen');
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${urlOf(retelling, pageAt(retelling, '5/'))}#cite`);
  const cite = page.locator('#cite');
  await expect(cite.getByRole('button', { name: 'Copy APA 7' }).first()).toBeInViewport();
  await cite.getByText('Cite a paragraph').click();
  await cite.getByRole('combobox').selectOption('5.2');
  await cite.getByRole('button', { name: 'Copy MLA 9' }).last().click();
  await expect(cite.getByRole('status')).toHaveText('Citation copied: MLA 9');
  const expected = /, 27 Nov\. 2026, ¶ 5\.2\.$/;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(expected);
  // Without a clipboard, the citation is selected.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await cite.getByText('BibTeX, RIS, CSL-JSON').last().click();
  await cite.getByRole('button', { name: 'Copy BibTeX' }).last().click();
  await expect(cite.getByRole('status')).toContainText('not copied');
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^@misc\{for-dissent-p5\.2,\n/);
  expect(errors).toEqual([]);
});

test('the citations look the same below a point and among the texts of the page about the essay', async ({ page }) => {
  test.skip(!hasSite(retelling), 'another site was chosen');
  const looks: object[] = [];
  for (const address of ['5/', 'about/']) {
    await page.goto(`${urlOf(retelling, pageAt(retelling, address))}#cite`);
    await expect(page.getByRole('button', { name: 'Copy APA 7' })).toBeVisible();
    const look = await page.locator('#cite').evaluate((cite) => {
      const edge = cite.getBoundingClientRect().left;
      return ['summary', 'dt', 'dd', 'button'].map((name) => {
        const part = cite.querySelector(name)!;
        const { fontFamily, fontSize, fontSizeAdjust, fontWeight, lineHeight, hyphens, margin, padding } =
          getComputedStyle(part);
        const own = { fontFamily, fontSize, fontSizeAdjust, fontWeight, lineHeight, hyphens, margin, padding };
        return { ...own, indent: name === 'button' ? 0 : part.getBoundingClientRect().left - edge };
      });
    });
    expect(look.map(({ indent }) => indent)).toEqual([0, 0, 0, 0]);
    looks.push(look);
  }
  expect(looks[1]).toEqual(looks[0]);
});

test('a button is on the line of its label, and nearer to what it copies than to the citation before', async ({
  page,
}) => {
  test.skip(!hasSite(retelling), 'another site was chosen');
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${urlOf(retelling, pageAt(retelling, '5/'))}#cite`);
    const button = page.getByRole('button', { name: 'Copy MLA 9' });
    await expect(button).toBeVisible();
    expect(await button.evaluate((copy) => copy.firstChild!.textContent)).toBe('Copy');
    expect(await button.evaluate((copy) => copy.querySelector('.sr-only')!.textContent)).toBe(' MLA 9');
    const place = await button.evaluate((copy) => {
      const range = new Range();
      const boxOf = (node: Node) => {
        range.selectNodeContents(node);
        return range.getBoundingClientRect();
      };
      const label = copy.parentElement!;
      const [before, own] = [label.previousElementSibling!, label.nextElementSibling!].map(boxOf);
      const [name, word, target] = [boxOf(label.firstChild!), boxOf(copy.firstChild!), copy.getBoundingClientRect()];
      return {
        apart: Math.abs(name.top + name.bottom - word.top - word.bottom) / 2,
        above: word.top - before!.bottom,
        below: own!.top - word.bottom,
        size: Math.min(target.width, target.height),
      };
    });
    expect(place.apart).toBeLessThan(2);
    expect(place.above).toBeGreaterThan(2 * place.below);
    expect(place.below).toBeGreaterThan(0);
    expect(place.size).toBeGreaterThanOrEqual(44);
  }
});

test('a sign that is not read aloud says whether the citations are open', async ({ page }) => {
  test.skip(!hasSite(retelling), 'another site was chosen');
  await page.goto(urlOf(retelling, pageAt(retelling, '5/')));
  const summary = page.locator('#cite > summary');
  const sign = () => summary.evaluate((element) => getComputedStyle(element, '::before').content);
  expect(await sign()).toBe('"+" / ""');
  await summary.click();
  expect(await sign()).toBe('"–" / ""');
  // Only the outer one is open.
  const inner = page.locator('#cite details > summary').first();
  expect(await inner.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('"+" / ""');
  await expect(summary).toMatchAriaSnapshot('- text: Cite this point');
});

/** Returns the citations of a page: for each thing that is cited, a text for each style and format. */
function citationsOf({ tree }: BuiltPage): Record<string, string>[] {
  const [details] = elementsOf(tree, ({ properties }) => properties['id'] === 'cite');
  const lists = elementsOf(details!, ({ tagName }) => tagName === 'dl').map((list) => {
    const texts = elementsOf(list, ({ tagName }) => /^d[dt]$/.test(tagName)).map(wholeText);
    return Object.fromEntries(texts.flatMap((name, i) => (i % 2 === 0 ? [[name, texts[i + 1]!]] : [])));
  });
  // The styles, then the formats.
  return lists.flatMap((styles, i) => (i % 2 === 0 ? [{ ...styles, ...lists[i + 1] }] : []));
}

/** Returns the text of an element as it is, with its line breaks. */
function wholeText(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? wholeText(child) : ''))
    .join('');
}

function jsonLdOf({ tree }: BuiltPage): Record<string, unknown>[] {
  const scripts = elementsOf(tree, ({ properties }) => properties['type'] === 'application/ld+json');
  return scripts.map((script) => JSON.parse(wholeText(script)) as Record<string, unknown>);
}

type Item = ReturnType<typeof mf2>['items'][number];

/** Returns all entries: of a feed, and replies within others. */
function entriesIn(items: unknown[]): Item[] {
  return items.filter(isItem).flatMap((item) => {
    const within = [...(item.children ?? []), ...Object.values(item.properties).flat()];
    return [...(item.type?.includes('h-entry') ? [item] : []), ...entriesIn(within)];
  });
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && 'properties' in value;
}

function classesOf(properties: Element['properties']): string[] {
  return Array.isArray(properties['className']) ? properties['className'].map(String) : [];
}
