import { describe, expect, test } from 'vitest';
import type { Cited } from '#features/citations/cited/cited.ts';
import { Messages } from '#i18n/messages.ts';
import { apa } from './apa.ts';
import { chicago } from './chicago.ts';
import { mla } from './mla.ts';
import { textOfRuns } from './runs.ts';

const essay: Cited = {
  id: 'essay',
  title: 'On bridges',
  language: 'en',
  authors: ['Ada', 'The Weavers’ Guild'],
  edition: 'First edition',
  date: '2025-01-31',
  url: 'https://example.org/essay/',
};
const point: Cited = {
  ...essay,
  id: 'p5',
  title: 'Who crosses “first”',
  whole: essay.title,
  url: 'https://example.org/essay/5/',
};
const paragraph: Cited = { ...point, id: 'p5.2', paragraph: '5.2', url: 'https://example.org/essay/5/#p5.2' };
const retold = { authors: [], retells: { title: 'On bridges', authors: ['Ada', 'Tom'] }, edition: 'Retelling' };

/** Returns a citation in each style. */
function citeAs(cited: Cited, language = 'en'): string[] {
  const messages = new Messages(language);
  return [apa, mla, chicago].map((cite) => textOfRuns(cite(cited, messages)));
}

describe('each style is itself', () => {
  test('for the essay', () => {
    expect(citeAs(essay)).toEqual([
      'Ada & The Weavers’ Guild. (2025, January 31). On bridges (1st ed.). https://example.org/essay/',
      'Ada and The Weavers’ Guild. On bridges. 1st ed., 31 Jan. 2025, https://example.org/essay/.',
      'Ada and The Weavers’ Guild. On bridges. 1st ed. January 31, 2025. https://example.org/essay/.',
    ]);
  });

  test('for a point', () => {
    expect(citeAs(point)).toEqual([
      'Ada & The Weavers’ Guild. (2025, January 31). Who crosses “first.” In On bridges (1st ed.). https://example.org/essay/5/',
      'Ada and The Weavers’ Guild. “Who crosses ‘first.’” On bridges, 1st ed., 31 Jan. 2025, https://example.org/essay/5/.',
      'Ada and The Weavers’ Guild. “Who crosses ‘first.’” In On bridges, 1st ed. January 31, 2025. https://example.org/essay/5/.',
    ]);
  });

  test('for a paragraph', () => {
    expect(citeAs(paragraph)).toEqual([
      'Ada & The Weavers’ Guild. (2025, January 31). Who crosses “first.” In On bridges (1st ed., ¶ 5.2). https://example.org/essay/5/#p5.2',
      'Ada and The Weavers’ Guild. “Who crosses ‘first.’” On bridges, 1st ed., 31 Jan. 2025, ¶ 5.2, https://example.org/essay/5/#p5.2.',
      'Ada and The Weavers’ Guild. “Who crosses ‘first.’” In On bridges, 1st ed., ¶ 5.2. January 31, 2025. https://example.org/essay/5/#p5.2.',
    ]);
  });

  test('for a paragraph of the opening', () => {
    expect(citeAs({ ...essay, id: 'p0.1', paragraph: '0.1' })).toEqual([
      'Ada & The Weavers’ Guild. (2025, January 31). On bridges (1st ed., ¶ 0.1). https://example.org/essay/',
      'Ada and The Weavers’ Guild. On bridges. 1st ed., 31 Jan. 2025, ¶ 0.1, https://example.org/essay/.',
      'Ada and The Weavers’ Guild. On bridges. 1st ed., ¶ 0.1. January 31, 2025. https://example.org/essay/.',
    ]);
  });

  test('in what is italic: only the title of the essay', () => {
    for (const cite of [apa, mla, chicago]) {
      const italic = cite(point, new Messages('en')).filter((run) => typeof run === 'object' && run.isItalic);
      expect(italic).toEqual([{ text: 'On bridges', isItalic: true }]);
    }
  });
});

test('an undated edition has no date, which MLA leaves out, and no address where the site’s is not known', () => {
  expect(citeAs({ ...essay, date: undefined, url: undefined })).toEqual([
    'Ada & The Weavers’ Guild. (n.d.). On bridges (1st ed.).',
    'Ada and The Weavers’ Guild. On bridges. 1st ed.',
    'Ada and The Weavers’ Guild. On bridges. 1st ed. n.d.',
  ]);
});

test('the name of an edition that ends with a stop gets no second one', () => {
  const undated = { ...essay, edition: '2. Aufl.', date: undefined, url: undefined };
  expect(citeAs(undated)[1]).toBe('Ada and The Weavers’ Guild. On bridges. 2. Aufl.');
});

test('an ordinary name of an edition is in lower case within a sentence', () => {
  expect(citeAs({ ...point, edition: 'Revised edition', url: undefined })).toEqual([
    'Ada & The Weavers’ Guild. (2025, January 31). Who crosses “first.” In On bridges (Rev. ed.).',
    'Ada and The Weavers’ Guild. “Who crosses ‘first.’” On bridges, rev. ed., 31 Jan. 2025.',
    'Ada and The Weavers’ Guild. “Who crosses ‘first.’” In On bridges, rev. ed. January 31, 2025.',
  ]);
});

test('a retelling says so, and its words are not cited as those of the authors', () => {
  expect(citeAs({ ...essay, ...retold, url: undefined })).toEqual([
    'On bridges (Retelling) [A retelling of the essay by Ada & Tom]. (2025, January 31).',
    'On bridges [A retelling of the essay by Ada & Tom]. Retelling, 31 Jan. 2025.',
    'On bridges [A retelling of the essay by Ada & Tom]. Retelling. January 31, 2025.',
  ]);
  expect(citeAs({ ...paragraph, ...retold, url: undefined })).toEqual([
    'Who crosses “first.” (2025, January 31). In On bridges (Retelling, ¶ 5.2) [A retelling of the essay by Ada & Tom].',
    '“Who crosses ‘first.’” On bridges [A retelling of the essay by Ada & Tom], retelling, 31 Jan. 2025, ¶ 5.2.',
    '“Who crosses ‘first.’” In On bridges [A retelling of the essay by Ada & Tom], retelling, ¶ 5.2. January 31, 2025.',
  ]);
});

test('three names are joined as each style does', () => {
  expect(citeAs({ ...essay, authors: ['Ada', 'Tom', 'J. B.'] }).map((text) => text.slice(0, 24))).toEqual([
    'Ada, Tom, & J. B. (2025,',
    'Ada, et al. On bridges. ',
    'Ada, Tom, and J. B. On b',
  ]);
});

test('a title that ends a sentence gets no second stop', () => {
  const texts = citeAs({ ...point, title: 'Who crosses?' });
  for (const text of texts) expect(text).toMatch(/Who crosses\?[” ]/);
});

test.each([
  ['On “first bridges”', 'On “first bridges.” A', 'On “first bridges,” 1st'],
  ['‘First’', '‘First.’ A', '‘First,’ 1st'],
  ['"First"', '"First." A', '"First," 1st'],
  ['On the weavers’', 'On the weavers’. A', 'On the weavers’, 1st'],
  ['Über „Brücken“', 'Über „Brücken“. A', 'Über „Brücken“, 1st'],
  ['Sur «les ponts»', 'Sur «les ponts». A', 'Sur «les ponts», 1st'],
  ['“Why?”', '“Why?” A', '“Why?”, 1st'],
])(
  'in English, a stop or a comma after the title %s is within the quotation marks at its end',
  (title, stop, comma) => {
    const text = citeAs({ ...essay, title, edition: 'A' })[2]!;
    expect(text).toContain(`Guild. ${stop}`);
    expect(citeAs({ ...point, whole: title })[1]).toContain(` ${comma}`);
  },
);

test('first publication comes last', () => {
  const source = { name: 'The Weaver', date: '2024-09-03' };
  expect(citeAs({ ...essay, source, url: undefined })).toEqual([
    'Ada & The Weavers’ Guild. (2025, January 31). On bridges (1st ed.). (Original work published 2024)',
    'Ada and The Weavers’ Guild. On bridges. 1st ed., 31 Jan. 2025. First published: The Weaver, 3 Sept. 2024.',
    'Ada and The Weavers’ Guild. On bridges. 1st ed. January 31, 2025. First published: The Weaver, September 3, 2024.',
  ]);
  const [apaText, mlaText] = citeAs({ ...essay, source: { name: 'The Weaver' } });
  expect([apaText, mlaText]).toEqual([
    citeAs(essay)[0],
    'Ada and The Weavers’ Guild. On bridges. 1st ed., 31 Jan. 2025, https://example.org/essay/. First published: The Weaver.',
  ]);
});

test('MLA abbreviates months of more than four letters', () => {
  const months = Array.from({ length: 12 }, (_, i) => {
    const date = `2025-${String(i + 1).padStart(2, '0')}-01`;
    return /1 (\S+) 2025/.exec(textOfRuns(mla({ ...essay, date }, new Messages('en'))))![1];
  });
  expect(months.join(' ')).toBe('Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.');
});

test.each([
  ['fa', /\(۲۰۲۵, ۳۱ ژانویه\).*۲۰۲۴/],
  ['ar-EG', /\(٢٠٢٥، ٣١ يناير\).*٢٠٢٤/],
])('in %s, the date is that of the Gregorian calendar, all in the same figures', (language, expected) => {
  const source = { name: 'The Weaver', date: '2024-09-03' };
  expect(citeAs({ ...essay, source }, language)[0]).toMatch(expected);
});

test('a citation is in the language of the essay', () => {
  expect(citeAs({ ...paragraph, url: undefined }, 'es')).toEqual([
    'Ada & The Weavers’ Guild. (2025, 31 de enero). Who crosses “first”. En On bridges (First edition, ¶ 5.2).',
    'Ada y The Weavers’ Guild. «Who crosses “first”». On bridges, First edition, 31 de enero de 2025, ¶ 5.2.',
    'Ada y The Weavers’ Guild. «Who crosses “first”». En On bridges, First edition, ¶ 5.2. 31 de enero de 2025.',
  ]);
  expect(citeAs({ ...essay, date: undefined, url: undefined }, 'de')[0]).toBe(
    'Ada & The Weavers’ Guild. (o. D.). On bridges (First edition).',
  );
});
