import { expect, test } from 'vitest';
import { toMegabytes } from './edition.ts';

test('a size has one decimal place, written as in the language', () => {
  expect(['en', 'es', 'fr', 'de'].map((language) => toMegabytes(1_234_567, language))).toEqual([
    '1.2',
    '1,2',
    '1,2',
    '1,2',
  ]);
  expect(toMegabytes(2e6, 'en')).toBe('2.0');
});
