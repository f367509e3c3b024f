import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { elementsOf, textOf } from '../../../tests/built-pages.ts';
import type { Comment } from '#collections/comments.ts';
import type { Essay } from '#collections/essay.ts';
import type { Point } from '#collections/points.ts';
import { openContent } from '#content-files/open-content.ts';
import { inReadingOrder, makeComments } from '#content-files/2-publish/thread.ts';
import { Messages } from '#i18n/messages.ts';
import { placeOnPage } from '#markdown/page/place-on-page.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { addressOfPoint } from '#ids.ts';
import { authorsOf, commentEntry, editionEntry, essayEntry, pointEntry } from './feed-entries.ts';
import type { FeedSite } from './full-text.ts';

const SITE = 'https://example.org/essay/';
const image = (file: string) => ({ src: `${SITE}media/${file}`, width: 1, height: 1 });

/** Opens a fixture as the pages of a site do. */
async function open(name: string, language = 'en') {
  const content = await openContent(path.join(import.meta.dirname, '../../../tests/fixtures', name));
  const [opening] = content.essay.sections;
  const essay: Essay = { ...opening!.data, direction: 'ltr', opening: opening!.rendered, closing: undefined };
  const points = content.points.sections.map(({ data, rendered: text }): Point => {
    const address = addressOfPoint(text.section.id);
    return { ...data, address, text, short: data.title, summary: data.title };
  });
  const site: FeedSite = {
    essay,
    messages: new Messages(language),
    addressOf: (to) => SITE + to,
    permalink: (id) => `${SITE}#${id}`,
    image,
  };
  const comments = inReadingOrder(makeComments(content.comments.sections, new Map()));
  return { site, points, comments };
}

const awkward = await open('awkward');
const placeOf = (id: string) => ({ id, point: awkward.points[0], message: 'onPoint', paragraph: 0 }) as const;
const entryOf = (comment: Comment, site = awkward.site) => commentEntry(comment, site, placeOf);
const parsed = (html: string) => fromHtml(html, { fragment: true });
const point = (fields: Partial<Point>) => ({ ...awkward.points[0]!, ...fields });

describe('a point', () => {
  test.each(awkward.points.map((each) => [each.title, each] as const))('has its whole text: %s', (_title, each) => {
    const { html } = pointEntry(each, awkward.site, {})!;
    const page = placeOnPage(each.text, { elsewhere: () => undefined, image, messages: awkward.site.messages });
    const plain = page.replace(/<a [^>]*class="to-share".*?<\/a>/g, '');
    expect(textOf(parsed(html))).toBe(textOf(parsed(plain)));
  });

  test('has full addresses, and nothing that only a page can use', () => {
    const all = awkward.points.map((each) => pointEntry(each, awkward.site, {})!.html).join('');
    const elements = elementsOf(parsed(all));
    const addresses = elements.flatMap(({ properties: { href, src } }) => [href ?? src ?? []].flat());
    expect(addresses.filter((address) => String(address).startsWith(`${SITE}media/`)).length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !URL.canParse(String(address)))).toEqual([]);
    const names = new Set(elements.flatMap(({ properties }) => Object.keys(properties)));
    expect([...names].filter((name) => /^(id|className|tabIndex|style|ariaDescribedBy|on.*)$/.test(name))).toEqual([]);
    expect(all).not.toContain('¶');
    expect(all).not.toContain('<span></span>');
  });

  test('has full addresses in links to pages and notes', async () => {
    const text = await renderMarkdown('[A](/5/) B[^1]\n\n[^1]: C', '/points/06-a.md', { number: 6 });
    const { html } = pointEntry(point({ text }), awkward.site, {})!;
    expect(html).toContain(`<a href="${SITE}5/">A</a>`);
    expect(html).toContain(`<a href="${SITE}#p6.fn-1"`);
  });

  test('has its language, its title with its number, and the dates of its editions', () => {
    const entry = pointEntry(point({ number: 5, title: 'ملح', language: 'ar' }), awkward.site, {
      added: '2024-01-01',
      changed: '2025-01-01',
    });
    expect(entry).toMatchObject({
      title: '5. ملح',
      language: 'ar',
      published: '2024-01-01T12:00:00Z',
      updated: '2025-01-01T12:00:00Z',
    });
    expect(entry!.html).toMatch(/^<div lang="ar" dir="rtl">/);
  });

  test('whose edition is dated earlier than the one that added it has no date of publication', () => {
    const entry = pointEntry(point({}), awkward.site, { added: '2025-01-01', changed: '2024-01-01' });
    expect(entry).toMatchObject({ updated: '2024-01-01T12:00:00Z' });
    expect(entry).not.toHaveProperty('published');
  });

  test('was updated with the essay if nothing else is known, and is left out if that has no date', () => {
    expect(pointEntry(point({}), awkward.site, {})).toMatchObject({ updated: '2025-01-31T12:00:00Z' });
    const { date: _, ...edition } = awkward.site.essay.edition;
    const essay = { ...awkward.site.essay, edition, source: undefined };
    expect(pointEntry(point({}), { ...awkward.site, essay }, {})).toBeUndefined();
    expect(essayEntry({ ...awkward.site, essay }, [], true, {})).toBeUndefined();
  });
});

describe('the essay', () => {
  test('has the text of all points, or a list of links to them if it is in parts', () => {
    const { points, site } = awkward;
    const whole = essayEntry(site, points, true, {})!;
    const inParts = essayEntry(site, points, false, {})!;
    const words = points[0]!.text.outline.passages[0]!.text;
    expect(textOf(parsed(whole.html))).toContain(words);
    expect(textOf(parsed(inParts.html))).not.toContain(words);
    expect(inParts.html).toContain(`<li><a href="${SITE}${points[0]!.address}/">1. `);
    expect(whole.id).toBe(SITE);
  });

  test('has its authors, except as a retelling: then its title takes their place, as in citations', () => {
    const { essay } = awkward.site;
    expect(authorsOf(essay)).toBe(essay.authors);
    const edition = { ...essay.edition, retells: { title: 'On mills', authors: ['Ada'] } };
    expect(authorsOf({ ...essay, edition })).toEqual([{ name: essay.title }]);
  });

  test('says how its text may be used', () => {
    const { rights, licence } = essayEntry(awkward.site, [], true, {})!;
    const { edition, licence: given } = awkward.site.essay;
    expect(rights).toBe(`${edition.note} The text is available under ${given!.name}.`);
    expect(licence).toBe(given!.url);
  });
});

describe('a comment', () => {
  test('keeps its id on whichever page it is, and has the time that it was written at', () => {
    const { comments, site } = awkward;
    const author = comments.find(({ id }) => id === 'c-c-author')!;
    const entry = entryOf(author, { ...site, permalink: (id) => `${SITE}comments/7/#${id}` });
    expect(entry).toMatchObject({
      id: `${SITE}comments/#c-c-author`,
      href: `${SITE}comments/7/#c-c-author`,
      updated: '2024-03-02T17:30:00Z',
      published: '2024-03-02T17:30:00Z',
      authors: [{ name: author.author }],
    });
    expect(entry!.title).toMatch(/ · author$/);
  });

  test('links to the comment that it replies to and to what it is about', () => {
    const parent = awkward.comments.find(({ id }) => id === 'c-deep-01')!;
    const reply = { ...awkward.comments.find(({ id }) => id === 'c-deep-02')!, parent, about: ['p1'] };
    expect(entryOf(reply)!.html).toContain(`<p><a href="${SITE}#c-deep-01">In reply to`);
    expect(entryOf(reply)!.html).toContain(`<p><a href="${SITE}#p1">On point 1: `);
  });

  test('without a date is left out', () => {
    expect(entryOf({ ...awkward.comments[0]!, date: undefined })).toBeUndefined();
  });

  test('of a reader without a name has one in the language of the interface, which its title states', () => {
    const site = { ...awkward.site, messages: new Messages('arc') };
    const comment = { ...awkward.comments.find(({ date }) => date)!, author: undefined, language: 'de' };
    expect(entryOf(comment, site)).toMatchObject({
      authors: [{ name: 'A reader' }],
      language: 'de',
      titleLanguage: 'en',
    });
  });
});

test('text in Japanese is as it was written, and points in it are marked', async () => {
  const { site, points } = await open('japanese', 'ja');
  const { html, title } = pointEntry(points[0]!, site, {})!;
  expect(html).toMatch(/^<div lang="ja" dir="ltr">/);
  expect(title).toBe(`1. ${points[0]!.title}`);
  expect(textOf(parsed(html))).toContain(points[0]!.text.outline.passages[0]!.text);
});

test('what an edition changed is listed with its words, and how many more there are', () => {
  const entry = editionEntry(
    {
      edition: { name: 'Second', date: '2026-03-01' },
      number: 2,
      isLast: true,
      since: 'First',
      groups: [
        { kind: 'reworded', listed: [{ kind: 'reworded', id: 'p1.1', words: 'Salt…' }], more: 3 },
        { kind: 'withdrawn', listed: [{ kind: 'withdrawn', id: 'p1.2', words: '' }], more: 0 },
      ],
    },
    awkward.site,
    {
      nameOf: (id) => `Paragraph ${id}`,
      wordsOf: (id) => (id === 'p1.1' ? 'Salt & <rye>' : undefined),
      languageOf: () => 'de',
    },
  );
  expect(entry).toMatchObject({
    id: `${SITE}about/#changes-2`,
    title: 'Changes in Second',
    updated: '2026-03-01T12:00:00Z',
  });
  expect(entry!.html).toBe(
    '<div lang="en" dir="ltr"><p>Changes since the previous edition (First):</p>' +
      `<h2>Reworded</h2><ul><li><a href="${SITE}#p1.1">Paragraph p1.1</a>: <span lang="de" dir="ltr">Salt & &lt;rye></span></li></ul>` +
      '<p>And three more.</p>' +
      `<h2>Withdrawn</h2><ul><li><a href="${SITE}#p1.2">Paragraph p1.2</a></li></ul></div>`,
  );
});
