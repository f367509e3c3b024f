import { expect, test } from 'vitest';
import { minutesToRead, wholeMinutesToRead } from './reading-pace.ts';

test.each([
  ['en', 'word '.repeat(225)],
  ['en-GB', 'word '.repeat(225)],
  ['ar', 'كلمة '.repeat(138)],
  ['es', 'palabra '.repeat(218)],
  ['ko', '단어 '.repeat(184)],
])('the words of a minute of %s take a minute', (language, text) => {
  expect(minutesToRead([text], language)).toBeCloseTo(1);
});

test.each([
  ['zh', '字'.repeat(255)],
  ['zh-Hant', '字'.repeat(255)],
  ['ja', 'かな漢字カ'.repeat(71) + '畑水'],
])('a script without spaces is counted by its letters: %s', (language, text) => {
  expect(minutesToRead([text], language)).toBeCloseTo(1);
});

test('signs between letters take no time, and words of another script among them do', () => {
  expect(minutesToRead(['水、水。'], 'ja')).toBeCloseTo(minutesToRead(['水水'], 'ja'));
  expect(minutesToRead(['水 water'], 'ja')).toBeGreaterThan(minutesToRead(['水'], 'ja'));
});

test('Thai is parted into words, as a reader does', () => {
  expect(minutesToRead(['ฉันรักการอ่านหนังสือ'], 'th') * 184).toBeCloseTo(4, -0.5);
});

test.each(['ar', 'de', 'en', 'es', 'fi', 'fr', 'he', 'id', 'it', 'nl', 'pl', 'pt', 'ru', 'sl', 'sv', 'tr'])(
  'a thousand words of %s take four to eight minutes, as they do any adult',
  (language) => {
    const minutes = minutesToRead(['word '.repeat(1000)], language);
    expect(minutes).toBeGreaterThan(4);
    expect(minutes).toBeLessThan(8);
  },
);

test('a reader is told whole minutes, and of a few words not that they take none', () => {
  expect(wholeMinutesToRead(['A few words.'], 'en')).toBe(1);
  expect(wholeMinutesToRead(['word '.repeat(1000)], 'en')).toBe(4);
});
