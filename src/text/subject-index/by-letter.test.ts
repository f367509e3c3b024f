import { expect, test } from 'vitest';
import { byLetter } from './by-letter.ts';

const letters = (language: string, ...terms: string[]) =>
  byLetter(
    terms.map((term) => ({ term })),
    language,
  ).map(({ letter, entries }) => `${letter}: ${entries.map(({ term }) => term).join(', ')}`);

test('terms stand under their first letter, whatever its case and its accent', () => {
  expect(letters('en', 'abolition', 'élan', 'Ego', 'unity')).toEqual(['A: abolition', 'E: élan, Ego', 'U: unity']);
});

test('signs before a term are no letter', () => {
  expect(letters('en', '“leftist unity”', 'love')).toEqual(['L: “leftist unity”, love']);
});

test('a language keeps the letters it has', () => {
  expect(letters('sv', 'arv', 'åar')).toEqual(['A: arv', 'Å: åar']);
  expect(letters('ar', 'جدار', 'ميناء')).toEqual(['ج: جدار', 'م: ميناء']);
});

test('an Arabic term stands under its first letter after the article', () => {
  expect(letters('ar', 'ألم', 'البذور', 'الماء')).toEqual(['أ: ألم', 'ب: البذور', 'م: الماء']);
});

test('no terms make no letters', () => {
  expect(letters('en')).toEqual([]);
});
