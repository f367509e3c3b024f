import { describe, expect, test } from 'vitest';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Key } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Word } from './message.ts';
import { InterfaceWords } from './words.ts';

const keys = Object.keys(en) as Key[];
const formsOf = (word: Word) => (typeof word === 'string' ? [word] : Object.values<string>(word));
/** The placeholders of a message, other than its number. */
const namesIn = (text: string) => text.match(/\{(?!(?:n|count|Count)\})\w+\}/g)?.toSorted() ?? [];

describe.each([
  ['ar', ar],
  ['de', de],
  ['es', es],
  ['fr', fr],
])('the words of %s', (language, words) => {
  test('are all there, and no others', () => {
    expect(Object.keys(words).toSorted()).toEqual(keys.toSorted());
    expect(keys.filter((key) => formsOf(words[key]).some((text) => !text.trim()))).toEqual([]);
  });

  test.each(keys)('put into %s what English does', (key) => {
    const english = namesIn(formsOf(en[key]).at(-1)!);
    // A plural form other than `other` may leave placeholders out: "one place".
    for (const text of formsOf(words[key])) {
      const isAlone = typeof words[key] !== 'string' && text !== (words[key] as { other: string }).other;
      if (isAlone) expect(english).toEqual(expect.arrayContaining(namesIn(text)));
      else expect(namesIn(text)).toEqual(english);
    }
  });

  test('have only plural forms that the language has', () => {
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories as string[];
    for (const key of keys) {
      const word: Word = words[key];
      if (typeof word === 'string') continue;
      expect(known, key).toEqual(expect.arrayContaining(Object.keys(word)));
    }
  });
});

describe('a language that has some of the words', () => {
  const words = new InterfaceWords('eo', { words: { search: 'Serĉi', close: 'Fermi' } });

  test('says those, and marks nothing', () => {
    expect(words.say('search')).toBe('Serĉi');
    expect(words.mark('search')).toEqual({});
    expect(words.label('close')).toEqual({ 'aria-label': 'Fermi' });
    expect(words.told('close')).toBe('Fermi');
  });

  test('says the others in English, and marks them so', () => {
    expect(words.say('points', { n: 3 })).toBe('three points');
    expect(words.mark('points')).toEqual({ lang: 'en', dir: 'ltr' });
    expect(words.label('home', { title: 'Ĝardeno' })).toEqual({
      'aria-label': 'Home: Ĝardeno',
      lang: 'en',
      dir: 'ltr',
    });
    expect(words.told('reload')).toEqual({ english: 'Reload' });
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
])('%s has the words of the nearest language there is', (language, search, mark) => {
  const words = new InterfaceWords(language);
  expect(words.say('search')).toBe(search);
  expect(words.mark('search')).toEqual(mark);
});

test.each([
  ['en', ['one point', 'two points', 'twelve points', '13 points']],
  ['es', ['un punto', 'dos puntos', 'doce puntos', '13 puntos']],
  ['de', ['ein Punkt', 'zwei Punkte', 'zwölf Punkte', '13 Punkte']],
  ['fr', ['un point', 'deux points', 'douze points', '13 points']],
  ['ar', ['نقطة واحدة', 'نقطتين', '12 نقطة', '13 نقطة']],
])('%s counts in words to twelve, where it has them', (language, said) => {
  const words = new InterfaceWords(language);
  expect([1, 2, 12, 13].map((n) => words.say('points', { n }))).toEqual(said);
});

test('Arabic has a form for each of its six kinds of number', () => {
  const words = new InterfaceWords('ar');
  expect([0, 1, 2, 3, 11, 100].map((n) => words.say('passages', { n }))).toEqual([
    'لا مقاطع',
    'مقطع واحد',
    'مقطعان',
    '3 مقاطع',
    '11 مقطعًا',
    '100 مقطع',
  ]);
});

test('figures, days and lists are as the language writes them', () => {
  expect(new InterfaceWords('ar-EG').say('ownPage', { n: 12 })).toBe('النقطة ١٢ في صفحة مستقلة');
  expect(new InterfaceWords('en').say('showAllPassages', { n: 1234 })).toBe('Show all 1,234 passages');
  expect(['en', 'es', 'de', 'ar'].map((language) => new InterfaceWords(language).day('2023-02-28'))).toEqual([
    '28 February 2023',
    '28 de febrero de 2023',
    '28. Februar 2023',
    '28 فبراير 2023',
  ]);
  expect(new InterfaceWords('es').list(['Inés', 'Bruno', 'Alma'])).toBe('Inés, Bruno y Alma');
});

test('a number at the beginning of a sentence has a capital', () => {
  expect(new InterfaceWords('en').say('commentsKept', { n: 2 })).toMatch(/^Two comments,/);
  expect(new InterfaceWords('fr').say('commentsKept', { n: 12 })).toMatch(/^Douze commentaires,/);
});
