import { describe, expect, test } from 'vitest';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type MessageKey } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Message } from './message.ts';
import { Messages } from './messages.ts';

const keys = Object.keys(en) as MessageKey[];
const formsOf = (word: Message) => (typeof word === 'string' ? [word] : Object.values<string>(word));
/** The placeholders of a message, other than its number. */
const namesIn = (text: string) => text.match(/\{(?!(?:n|count|Count)\})\w+\}/g)?.toSorted() ?? [];

describe.each([
  ['ar', ar],
  ['de', de],
  ['es', es],
  ['fr', fr],
])('the messages of %s', (language, messages) => {
  test('are all there, and no others', () => {
    expect(Object.keys(messages).toSorted()).toEqual(keys.toSorted());
    expect(keys.filter((key) => formsOf(messages[key]).some((text) => !text.trim()))).toEqual([]);
  });

  test.each(keys)('put into %s what English does', (key) => {
    const english = namesIn(formsOf(en[key]).at(-1)!);
    // A plural form other than `other` may leave placeholders out: "one place".
    for (const text of formsOf(messages[key])) {
      const isAlone = typeof messages[key] !== 'string' && text !== (messages[key] as { other: string }).other;
      if (isAlone) expect(english).toEqual(expect.arrayContaining(namesIn(text)));
      else expect(namesIn(text)).toEqual(english);
    }
  });

  test('have only plural forms that the language has', () => {
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories as string[];
    for (const key of keys) {
      const word: Message = messages[key];
      if (typeof word === 'string') continue;
      expect(known, key).toEqual(expect.arrayContaining(Object.keys(word)));
    }
  });
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
  ['ja', 'Search', { lang: 'en', dir: 'ltr' }],
  ['pt-BR', 'Search', { lang: 'en', dir: 'ltr' }],
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

test('a number at the beginning of a sentence has a capital', () => {
  expect(new Messages('en').t('commentsKept', { n: 2 })).toMatch(/^Two comments,/);
  expect(new Messages('fr').t('commentsKept', { n: 12 })).toMatch(/^Douze commentaires,/);
});
