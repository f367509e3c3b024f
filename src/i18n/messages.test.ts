import { describe, expect, test } from 'vitest';
import { messages as english, type MessageKey } from './en.ts';
import * as languages from './languages.ts';
import type { Message } from './message.ts';
import { Messages } from './messages.ts';
import { missingMessages } from './missing-messages.ts';

// A message that a language lacks is shown in English, so it fails no test.
const warnings = missingMessages(Object.keys(languages).map((language) => new Messages(language)));
if (warnings.length > 0) console.warn(warnings.join('\n'));

const formsOf = (word: Message) => (typeof word === 'string' ? [word] : Object.values<string>(word));
/** The placeholders of a message, other than its number. */
const namesIn = (text: string) => text.match(/\{(?!(?:n|count|Count)\})\w+\}/g)?.toSorted() ?? [];

describe.each(Object.entries(languages))('the messages of %s', (language, { messages }) => {
  const all = Object.entries<Message>(messages) as [MessageKey, Message][];

  test('are messages that English has', () => {
    expect(all.map(([key]) => key).filter((key) => !(key in english))).toEqual([]);
  });

  test('have texts', () => {
    expect(all.filter(([, word]) => formsOf(word).some((text) => !text.trim()))).toEqual([]);
  });

  test.each(all)('put into %s what English does', (key, word) => {
    const inEnglish = namesIn(formsOf(english[key]).at(-1)!);
    // A plural form other than `other` may leave placeholders out: "one place".
    for (const text of formsOf(word)) {
      const isAlone = typeof word !== 'string' && text !== word.other;
      if (isAlone) expect(inEnglish).toEqual(expect.arrayContaining(namesIn(text)));
      else expect(namesIn(text)).toEqual(inEnglish);
    }
  });

  test('have only plural forms that the language has', () => {
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories as string[];
    for (const [key, word] of all) {
      if (typeof word !== 'string') expect(known, key).toEqual(expect.arrayContaining(Object.keys(word)));
    }
  });
});

test('a message that does not exist is named', () => {
  expect(() => new Messages('en').t('colophon' as MessageKey)).toThrow(
    'There is no message "colophon". Add it to src/i18n/en.ts, or correct its name.',
  );
});

describe('a language that has some of the words', () => {
  const messages = new Messages('eo', { messages: { search: 'Serĉi', close: 'Fermi' } });

  test('says those, and marks nothing', () => {
    expect(messages.t('search')).toBe('Serĉi');
    expect(messages.lang('search')).toEqual({});
    expect(messages.label('close')).toEqual({ 'aria-label': 'Fermi' });
    expect(messages.forBrowser('close')).toBe('Fermi');
  });

  test('says the others in English, and marks them so', () => {
    expect(messages.t('points', { n: 3 })).toBe('three points');
    expect(messages.lang('points')).toEqual({ lang: 'en', dir: 'ltr' });
    expect(messages.label('home', { title: 'Ĝardeno' })).toEqual({
      'aria-label': 'Home: Ĝardeno',
      lang: 'en',
      dir: 'ltr',
    });
    expect(messages.forBrowser('reload')).toEqual({ english: 'Reload' });
  });
});

test.each([
  // Aramaic: nobody is going to add messages in it.
  ['arc', 'Search', { lang: 'en', dir: 'ltr' }],
  ['arc-SY', 'Search', { lang: 'en', dir: 'ltr' }],
  ['en', 'Search', {}],
  ['en-GB', 'Search', {}],
  ['de-AT', 'Suchen', {}],
  ['es-419', 'Buscar', {}],
  ['ar-u-nu-arab', 'بحث', {}],
  ['AR-eg', 'بحث', {}],
])('%s has the messages of the nearest language there is', (language, search, mark) => {
  const messages = new Messages(language);
  expect(messages.t('search')).toBe(search);
  expect(messages.lang('search')).toEqual(mark);
});

test.each([
  ['en', ['one point', 'two points', 'twelve points', '13 points']],
  ['es', ['un punto', 'dos puntos', 'doce puntos', '13 puntos']],
  ['de', ['ein Punkt', 'zwei Punkte', 'zwölf Punkte', '13 Punkte']],
  ['fr', ['un point', 'deux points', 'douze points', '13 points']],
  ['ar', ['نقطة واحدة', 'نقطتين', '12 نقطة', '13 نقطة']],
])('%s counts in messages to twelve, where it has them', (language, said) => {
  const messages = new Messages(language);
  expect([1, 2, 12, 13].map((n) => messages.t('points', { n }))).toEqual(said);
});

test('Arabic has a form for each of its six kinds of number', () => {
  const messages = new Messages('ar');
  expect([0, 1, 2, 3, 11, 100].map((n) => messages.t('passages', { n }))).toEqual([
    'لا مقاطع',
    'مقطع واحد',
    'مقطعان',
    '3 مقاطع',
    '11 مقطعًا',
    '100 مقطع',
  ]);
});

const withOne = Object.entries<Message>(english).flatMap(([key, word]) =>
  typeof word === 'string' || word.one === undefined ? [] : [{ key, one: word.one, other: word.other }],
);

test.each(withOne)('$key says in English of one what it does not say of several', ({ one, other }) => {
  expect(one).not.toBe(other);
});

test('figures, days and lists are as the language writes them', () => {
  expect(new Messages('ar-EG').t('ownPage', { n: 12 })).toBe('النقطة ١٢ في صفحة مستقلة');
  expect(new Messages('en').t('showAllPassages', { n: 1234 })).toBe('Show all 1,234 passages');
  expect(['en', 'es', 'de', 'ar'].map((language) => new Messages(language).day('2023-02-28'))).toEqual([
    '28 February 2023',
    '28 de febrero de 2023',
    '28. Februar 2023',
    '28 فبراير 2023',
  ]);
  expect(new Messages('es').list(['Inés', 'Bruno', 'Alma'])).toBe('Inés, Bruno y Alma');
});

test('the first of a month is as the language names it', () => {
  expect(['en', 'es', 'fr', 'fr-CA'].map((language) => new Messages(language).day('2025-01-01'))).toEqual([
    '1 January 2025',
    '1 de enero de 2025',
    '1er janvier 2025',
    '1er janvier 2025',
  ]);
  expect(['2025-01-10', '2025-11-11', '2025-01-31'].map((date) => new Messages('fr').day(date))).toEqual([
    '10 janvier 2025',
    '11 novembre 2025',
    '31 janvier 2025',
  ]);
});

test('a number at the beginning of a sentence has a capital', () => {
  expect(new Messages('en').t('commentsKept', { n: 2 })).toMatch(/^Two comments,/);
  expect(new Messages('fr').t('commentsKept', { n: 12 })).toMatch(/^Douze commentaires,/);
});
