import { expect, test } from 'vitest';
import { isStopWord, stopWordTest } from './stop-words.ts';

test.each([
  ['the', true],
  ['with', true],
  ['été', true],
  ['would', false],
  ['boat', false],
  ['민주', false],
  ['и', false],
  ['123', false],
])('%s in a query: %j', (word, expected) => {
  expect(isStopWord(word)).toBe(expected);
});

test.each([
  ['the', 'en', true],
  ['with', 'en', true],
  ['would', 'en-GB', true],
  ['yourself', 'en', true],
  ['with', 'nl', false],
  ['boat', 'en', false],
  ['и', 'ru', true],
  ['1234', 'en', true],
  ['港口', 'zh', false],
  ['カナ', 'ja', false],
  ['글', 'ko', false],
])('%s in a text in %s: %j', (word, language, expected) => {
  expect(stopWordTest(language)(word)).toBe(expected);
});
