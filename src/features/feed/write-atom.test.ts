import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atomErrors } from '../../../tests/atom-errors.ts';
import { type Entry, type Feed, writeAtom } from './write-atom.ts';

const entry: Entry = {
  id: 'https://example.org/5/',
  href: 'https://example.org/5/',
  title: '5. Salt & rye',
  updated: '2026-03-01T12:00:00Z',
  html: '<div lang="en" dir="ltr"><p>Salt &amp; rye</p></div>',
};
const feed: Feed = {
  href: 'https://example.org/feed.xml',
  home: 'https://example.org/',
  title: 'Mills',
  icon: 'https://example.org/icon.png',
  language: 'en',
  authors: [{ name: 'Ada', url: 'https://ada.example' }, { name: 'Tom' }],
  updated: entry.updated,
  entries: [entry],
};
const read = (fields: Partial<Entry>) => parseAtomFeed(writeAtom({ ...feed, entries: [{ ...entry, ...fields }] }));

test('a feed is read as it was written', () => {
  const full: Entry = {
    ...entry,
    titleLanguage: 'en',
    language: 'ar',
    authors: [{ name: 'Eve' }],
    published: '2025-01-31T12:00:00Z',
    rights: 'The text is available under CC0.',
    licence: 'https://example.org/cc0',
  };
  const xml = writeAtom({ ...feed, subtitle: 'On mills', entries: [full] });
  expect(atomErrors(xml, feed.href)).toEqual([]);
  expect(xml).toContain('<entry xml:lang="ar">');
  expect(xml).toContain('<title xml:lang="en">');
  expect(parseAtomFeed(xml)).toMatchObject({
    id: feed.href,
    title: { value: 'Mills' },
    subtitle: { value: 'On mills' },
    updated: entry.updated,
    authors: [{ name: 'Ada', uri: 'https://ada.example' }, { name: 'Tom' }],
    entries: [
      {
        id: entry.id,
        title: { value: '5. Salt & rye' },
        authors: [{ name: 'Eve' }],
        published: full.published,
        updated: full.updated,
        rights: { value: full.rights },
        content: { value: entry.html, type: 'html' },
        links: [
          { rel: 'alternate', href: entry.href },
          { rel: 'license', href: full.licence },
        ],
      },
    ],
  });
});

describe('hostile characters', () => {
  test.each([
    ['of control are left out', 'a\u0000b\u0001c\u0008d\u000be\u001ff', 'abcdef'],
    ['that are none are left out', 'a\ufffeb\uffffc\ud800d\udc00e', 'abcde'],
    [
      'of markup are read as they are',
      `<b>&amp;</b> ]]> "x" 'y' &#1; <!-- -- -->`,
      `<b>&amp;</b> ]]> "x" 'y' &#1; <!-- -- -->`,
    ],
    ['beyond the first plane are kept', '𓀀 🧂 e\u0301 \u200f', '𓀀 🧂 e\u0301 \u200f'],
    ['cannot begin another entry', '</content></entry><entry>', '</content></entry><entry>'],
  ])('%s', (_what, given, expected) => {
    const xml = writeAtom({
      ...feed,
      title: given,
      authors: [{ name: given }],
      entries: [{ ...entry, title: given, html: given }],
    });
    // The contents are not HTML that a page could have.
    expect(atomErrors(xml, feed.href).filter((error) => !error.includes('the content has'))).toEqual([]);
    const { title, authors, entries } = parseAtomFeed(xml);
    expect([title?.value, authors?.[0]?.name, entries?.[0]?.title?.value]).toEqual([expected, expected, expected]);
    expect(read({ html: given }).entries).toMatchObject([{ content: { value: expected } }]);
  });
});

test.each([
  ['an id that is used twice', { entries: [entry, entry] }, 'an id is used twice'],
  ['an address that is not full', { entries: [{ ...entry, html: '<a href="/5/">a</a>' }] }, 'the content has <a>'],
  ['a script', { entries: [{ ...entry, html: '<script></script>' }] }, 'the content has <script>'],
  ['a day', { updated: '2026-03-01', entries: [{ ...entry, updated: '2026-03-01' }] }, 'a time'],
  ['no author', { authors: [] }, 'the feed has 0 <author>'],
  ['another address', { href: 'https://example.org/other.xml' }, 'the address of the feed'],
  ['a newer entry', { updated: '2026-01-01T12:00:00Z' }, 'the time of the feed'],
])('the check of feeds finds %s', (_what, fields, error) => {
  expect(atomErrors(writeAtom({ ...feed, ...fields }), feed.href).join('\n')).toContain(error);
});
