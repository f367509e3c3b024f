import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { parseAtomFeed } from 'feedsmith';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { atomErrors } from '../atom-errors.ts';
import { elementsOf, idOf, pageAt, pagesOf, textOf } from '../built-pages.ts';
import { arabic, folderOf, retelling, secondEdition, servedSites, type Site, subpath } from '../sites.ts';

/** Sites with a feed: a retelling under a path, a second edition, and one with a licence and dated comments. */
const withFeed = [subpath, secondEdition, arabic].filter((site) => servedSites.includes(site));
const CREDIT = 'A retelling of the essay by Ayesha & B';

for (const site of withFeed) {
  test(`the feed of ${site.name} is a valid one, which another program reads`, () => {
    expect(atomErrors(xmlOf(site), addressOf(site, 'feed.xml'))).toEqual([]);
    const { entries } = feedOf(site);
    const ids = entries.map(({ id }) => id);
    const points = pagesOf(site).filter(({ html }) => html.includes('class="point-page'));
    expect(points.length).toBeGreaterThan(2);
    for (const { address } of points) expect(ids).toContain(addressOf(site, address));
  });

  test(`every link in the feed of ${site.name} leads to something on the site`, () => {
    const targets = new Set(
      pagesOf(site).flatMap(({ address, tree }) => {
        const ids = elementsOf(tree).map(idOf).filter(Boolean);
        return [addressOf(site, address), ...ids.map((id) => `${addressOf(site, address)}#${id}`)];
      }),
    );
    const { entries, links = [], icon } = feedOf(site);
    const all = [
      ...entries.flatMap((entry) => [entry.id, ...entry.links.map(({ href }) => href), ...addressesIn(entry.html)]),
      ...links.map(({ href }) => href),
      icon,
    ].map((href) => decodeURI(String(href)));
    const own = all.filter((href) => href.startsWith(addressOf(site, '')));
    expect(own.length).toBeGreaterThan(20);
    const isFile = (href: string) => existsSync(path.join(folderOf(site), href.slice(addressOf(site, '').length)));
    expect(own.filter((href) => !targets.has(href) && !(path.extname(href) && isFile(href)))).toEqual([]);
  });

  test(`the points in the feed of ${site.name} have the text of their pages`, () => {
    const { entries } = feedOf(site);
    let count = 0;
    for (const { id, html } of entries) {
      const address = id.slice(addressOf(site, '').length);
      if (!/^\d+[a-z]*\/$/.test(address)) continue;
      const [prose] = elementsOf(pageAt(site, address).tree, isProse);
      expect(textOf(fromHtml(html, { fragment: true })), address).toBe(textOf(withoutExtras(prose!)));
      count++;
    }
    expect(count).toBeGreaterThan(2);
  });

  test(`the essay in the feed of ${site.name} has the text of its page`, () => {
    const { html } = feedOf(site).entries.find(({ id }) => id === addressOf(site, ''))!;
    const words = textOf(fromHtml(html, { fragment: true }));
    const proses = elementsOf(pageAt(site, '').tree, isProse);
    // The last one is that of the first comment.
    const texts = proses.slice(0, -1).map((prose) => textOf(withoutExtras(prose)));
    expect(texts.length).toBeGreaterThan(3);
    let from = 0;
    for (const text of texts) {
      const at = words.indexOf(text, from);
      expect(at, text.slice(0, 60)).toBeGreaterThanOrEqual(from);
      from = at + text.length;
    }
  });

  test(`every page of ${site.name} names the feed, and the page about it links to it`, () => {
    for (const { address, tree } of pagesOf(site)) {
      const links = elementsOf(tree, ({ properties }) => properties['type'] === 'application/atom+xml');
      const expected = address === 'about/' ? ['link', 'a'] : ['link'];
      expect(
        links.map(({ tagName }) => tagName),
        address,
      ).toEqual(expected);
      for (const { properties } of links) expect(properties['href']).toBe(`${site.base}feed.xml`);
    }
    expect(readFileSync(path.join(folderOf(site), 'edition.json'), 'utf8')).not.toContain('feed.xml');
  });
}

test('without the address of the site there is no feed, and no page names one', () => {
  expect(existsSync(path.join(folderOf(retelling), 'feed.xml'))).toBe(false);
  expect(pagesOf(retelling).filter(({ html }) => html.includes('feed.xml'))).toEqual([]);
});

test('the feed of a retelling says that it is one, and whose words it has', () => {
  const { title, authors, entries } = feedOf(subpath);
  expect(title?.value).toBe(`For dissent & diversity in our movements · ${CREDIT}`);
  expect(authors).toEqual([{ name: 'For dissent & diversity in our movements' }]);
  for (const { rights, authors: own } of entries) {
    expect(rights?.value).toMatch(/^This is not the authors’ text\. /);
    expect(own).toBeUndefined();
  }
});

test('each edition after the first has an entry with the words that it changed', () => {
  const about = addressOf(secondEdition, 'about/');
  const editions = feedOf(secondEdition).entries.filter(({ id }) => id.startsWith(about));
  expect(editions.map(({ id, title }) => [id, title?.value])).toEqual([
    [`${about}#changes-3`, 'Changes in Second edition'],
    [`${about}#changes-2`, 'Changes in Retelling'],
  ]);
  const tree = fromHtml(editions[0]!.html, { fragment: true });
  expect(textOf(tree)).toMatch(/^Changes since the previous edition \(Retelling\):/);
  const headings = elementsOf(tree, ({ tagName }) => tagName === 'h2');
  expect(headings.map(textOf)).toEqual(['Added', 'Reworded', 'Withdrawn']);
  const items = elementsOf(tree, ({ tagName }) => tagName === 'li').map(textOf);
  const [merged] = elementsOf(pageAt(secondEdition, '3/').tree, (element) => idOf(element) === 'p3.1');
  expect(items).toEqual([
    'Point 1, note 1: A lamp stands in the window.',
    'Point 5: A point between',
    `Point 3, paragraph 1: ${textOf(merged!)}`,
    'Point 9, heading: What the records say',
    'Point 2, paragraph 2',
    'Former point 4',
  ]);
  expect(addressesIn(editions[0]!.html)).toContain(addressOf(secondEdition, '5a/'));
});

test('comments are in the feed with their writers, in their language, newest first, each at noon of its day', () => {
  const comments = feedOf(arabic).entries.filter(({ id }) => id.includes('/comments/'));
  expect(comments.map(({ id }) => id.split('#')[1])).toEqual(['c-zoe', 'c-ines', 'c-rad', 'c-huda']);
  for (const { id, title, updated, published, authors, html } of comments) {
    const name = id.split('#')[1]!;
    const [comment] = elementsOf(pageAt(arabic, 'comments/').tree, (element) => idOf(element) === name);
    const [header] = elementsOf(comment!, ({ tagName }) => tagName === 'header');
    const marks = elementsOf(header!, ({ properties }) => String(properties['className']) === 'writer').map(textOf);
    expect(title?.value).toBe([comment!.properties['ariaLabel'], ...marks].join(' · '));
    const [time] = elementsOf(comment!, ({ tagName }) => tagName === 'time');
    expect([published, updated]).toEqual(Array(2).fill(`${String(time!.properties['dateTime'])}T12:00:00Z`));
    const [writer] = elementsOf(comment!, ({ tagName }) => tagName === 'strong');
    expect(authors).toEqual([{ name: textOf(writer!) }]);
    const [prose] = elementsOf(comment!, isProse);
    expect(textOf(fromHtml(html, { fragment: true }))).toContain(textOf(prose!));
    const [outer] = elementsOf(fromHtml(html, { fragment: true }));
    expect(outer!.properties['dir']).toBe(prose!.properties['dir'] ?? 'rtl');
  }
  expect(xmlOf(arabic)).toMatch(/<feed xmlns="[^"]*" xml:lang="ar">/);
});

function xmlOf(site: Site): string {
  return readFileSync(path.join(folderOf(site), 'feed.xml'), 'utf8');
}

/** Reads the feed of a site as a feed reader does. */
function feedOf(site: Site) {
  const feed = parseAtomFeed(xmlOf(site));
  const entries = (feed.entries ?? []).map(({ id, updated, links = [], content, ...entry }) => ({
    ...entry,
    id: id!,
    updated: updated!,
    links,
    html: content!.value!,
  }));
  return { ...feed, entries };
}

/** Returns the full address of a path on a site. */
function addressOf(site: Site, to: string): string {
  return `${site.env!['SITE_URL']}${to}`;
}

function addressesIn(html: string): string[] {
  return elementsOf(fromHtml(html, { fragment: true })).flatMap(({ properties: { href, src } }) =>
    [href, src].filter((value) => typeof value === 'string'),
  );
}

function isProse({ properties }: Element): boolean {
  return (properties['className'] as string[] | undefined)?.includes('prose') ?? false;
}

/** Returns a text without what only its page has: ¶ links and the pull-quote. */
function withoutExtras(element: Element): Element {
  const children = element.children.filter((child) => !isExtra(child));
  return { ...element, children: children.map((child) => (child.type === 'element' ? withoutExtras(child) : child)) };
}

function isExtra(child: ElementContent): boolean {
  return child.type === 'element' && /^(to-share|pull)$/.test(String(child.properties['className']));
}
