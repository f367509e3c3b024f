import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cited, citeEssay } from '#features/citations/cited/cited.ts';
import { bibtex } from '#features/citations/formats/bibtex.ts';
import { cslJson } from '#features/citations/formats/csl-json.ts';
import { ris } from '#features/citations/formats/ris.ts';
import { Messages } from '#i18n/messages.ts';
import { isFullMatrix } from './matrix.ts';
import { readCitation } from './read-citation.ts';

const messages = new Messages('en');
const paragraph: Cited = {
  id: 'p5.2',
  title: 'Who crosses',
  language: 'en',
  whole: 'Über bridges & rivers',
  authors: ['Maren Holt', 'Ivo and Sons'],
  edition: 'First edition',
  date: '2025-01-31',
  source: { name: 'The Weaver', date: '2024-09-03' },
  paragraph: '5.2',
  url: 'https://example.org/a%20b_c/5/#p5.2',
};
const essay: Cited = { id: 'essay', title: '小さな畑', language: 'ja', authors: ['青木'], edition: '初版' };
const retelling: Cited = { ...paragraph, authors: [], retells: { title: 'On bridges', authors: ['Ada', 'Tom'] } };

describe('BibTeX is read', () => {
  test('with every field of a paragraph, and each name whole', () => {
    expect(readCitation(bibtex(paragraph, messages))).toEqual({
      id: 'uber-bridges-p5.2',
      'citation-key': 'uber-bridges-p5.2',
      type: 'chapter',
      author: ['Maren Holt', 'Ivo and Sons'],
      title: 'Who crosses',
      'container-title': 'Über bridges & rivers',
      edition: 'First',
      issued: { 'date-parts': [[2025, 1, 31]] },
      note: '¶ 5.2. First published: The Weaver, 3 September 2024.',
      URL: 'https://example.org/a%20b_c/5/#p5.2',
    });
  });

  test('with an essay in another script, undated and without an address', () => {
    expect(readCitation(bibtex(essay, messages))).toEqual({
      id: 'essay-essay',
      'citation-key': 'essay-essay',
      type: 'document',
      author: ['青木'],
      title: '小さな畑',
      edition: '初版',
    });
  });

  test('with a retelling, as nobody’s words', () => {
    const { author, note } = readCitation(bibtex(retelling, messages));
    expect(author).toEqual([]);
    expect(note).toContain('A retelling of the essay by Ada & Tom');
    expect(bibtex(retelling, messages)).toContain('howpublished = {{Über bridges \\& rivers}}');
  });
});

test.each([
  ['First edition', '{First}'],
  ['second edition', '{Second}'],
  ['12th edition', '{12th}'],
  // Styles would put these in lower case.
  ['Harbour edition', '{{Harbour}}'],
  ['2. Auflage', '{{2. Auflage}}'],
])('BibTeX gets the edition %s without the word that styles add', (edition, field) => {
  expect(bibtex({ ...paragraph, edition }, messages)).toContain(`\n  edition = ${field},\n`);
});

describe('RIS is read', () => {
  test('with every field of a paragraph', () => {
    expect(readCitation(ris(paragraph, messages))).toEqual({
      type: 'chapter',
      author: ['Maren Holt', 'Ivo and Sons'],
      title: 'Who crosses',
      'container-title': 'Über bridges & rivers',
      edition: 'First edition',
      issued: { 'date-parts': [[2025]] },
      'chapter-number': '¶ 5.2',
      'original-title': 'The Weaver, 2024-09-03',
      URL: 'https://example.org/a%20b_c/5/#p5.2',
    });
    expect(ris(paragraph, messages)).toContain('\nDA  - 2025/01/31\n');
  });

  test('with a retelling, as nobody’s words', () => {
    const { author, note } = readCitation(ris(retelling, messages));
    expect([author, note]).toEqual([[], 'A retelling of the essay by Ada & Tom']);
  });
});

test('CSL-JSON has every field, and names that no program splits', () => {
  expect(JSON.parse(cslJson({ ...retelling, authors: ['Ada Lee'] }, messages))).toEqual([
    {
      id: 'uber-bridges-p5.2',
      type: 'chapter',
      title: 'Who crosses',
      'container-title': 'Über bridges & rivers',
      author: [{ literal: 'Ada Lee' }],
      genre: 'A retelling of the essay by Ada & Tom',
      'original-author': [{ literal: 'Ada' }, { literal: 'Tom' }],
      edition: '1',
      section: '¶ 5.2',
      issued: { 'date-parts': [[2025, 1, 31]] },
      'original-publisher': 'The Weaver',
      'original-date': { 'date-parts': [[2024, 9, 3]] },
      language: 'en',
      URL: 'https://example.org/a%20b_c/5/#p5.2',
    },
  ]);
});

test('a retelling is not cited as what was first published', () => {
  const edition = { name: 'Retelling', note: 'Retold', retells: { title: 'On bridges', authors: ['Ada'] } };
  const work = { title: 'On bridges', language: 'en', authors: [{ name: 'Ada' }], source: paragraph.source };
  const own = citeEssay({ ...work, edition: { name: 'First', note: 'Ours' } });
  const retold = citeEssay({ ...work, edition });
  for (const format of [bibtex, ris, cslJson]) {
    expect(format(own, messages)).toContain('The Weaver');
    expect(format(retold, messages)).not.toContain('The Weaver');
  }
});

test('titles and names with any signs are read as they were written', () => {
  const sign = constantFrom(...String.raw`\{}%&$#_~^"'<>@,=-|[]¶é字 aB1`);
  const line = string({ unit: sign, minLength: 1, maxLength: 20 }).map((text) => `T${text.replace(/\s+/g, ' ')}x`);
  const check = property(line, line, (title, name) => {
    const cited = { ...paragraph, title, whole: `${title}!`, authors: [name] };
    expect(readCitation(bibtex(cited, messages))).toMatchObject({
      title,
      'container-title': `${title}!`,
      author: [name],
    });
    expect(readCitation(ris(cited, messages))).toMatchObject({ title, 'container-title': `${title}!` });
    expect(JSON.parse(cslJson(cited, messages))[0]).toMatchObject({ title, author: [{ literal: name }] });
  });
  assert(check, { numRuns: isFullMatrix ? 1000 : 200 });
});

test('a line break in a field starts no new field', () => {
  const title = 'One\nUR  - https://example.com/\r\n}, url = {x}';
  expect(readCitation(ris({ ...essay, title }, messages))).not.toHaveProperty('URL');
  expect(readCitation(bibtex({ ...essay, title }, messages))).not.toHaveProperty('URL');
});
