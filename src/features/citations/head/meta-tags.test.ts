import { expect, test } from 'vitest';
import type { Cited } from '#features/citations/cited/cited.ts';
import { metaTags } from './meta-tags.ts';

const point: Cited = {
  id: 'p5',
  title: 'Who crosses',
  language: 'en',
  whole: 'On bridges',
  authors: ['Ada', 'Tom'],
  edition: 'First edition',
  date: '2025-01-31',
  url: 'https://example.org/5/',
};

// Zotero's Embedded Metadata translator takes Highwire Press tags before all others, and what they lack from Dublin Core.
// Google Scholar asks for the title, each author by themselves, and the date with slashes.
test('the tags are those that Zotero and Google Scholar read', () => {
  expect(metaTags(point, 'CC BY 4.0')).toEqual([
    // Title; Scholar requires it.
    ['citation_title', 'Who crosses'],
    // Creators, in order; Scholar requires one.
    ['citation_author', 'Ada'],
    ['citation_author', 'Tom'],
    // Date; Scholar requires it, as YYYY/MM/DD.
    ['citation_publication_date', '2025/01/31'],
    // Language, by which Zotero chooses the case of titles.
    ['citation_language', 'en'],
    // URL.
    ['citation_public_url', 'https://example.org/5/'],
    // Item type: only with citation_title, Zotero would say "journal article".
    ['DC.type', 'webpage'],
    // Rights.
    ['DC.rights', 'CC BY 4.0'],
  ]);
});

test('what is not known is left out, and a retelling has no author', () => {
  const { date: _date, url: _url, ...rest } = point;
  const tags = metaTags({ ...rest, authors: [], retells: { title: 'On bridges', authors: ['Ada'] } }, undefined);
  expect(tags.map(([name]) => name)).toEqual(['citation_title', 'citation_language', 'DC.type']);
});
