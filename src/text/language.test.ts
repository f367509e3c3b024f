import { expect, test } from 'vitest';
import { directionOf, directionOfText, isLanguage, withoutOverrides } from './language.ts';

test.each(['en', 'es', 'pt-BR', 'pt-br', 'zh-Hant', 'sr-Latn-RS', 'no', 'eng', 'en-GB-oxendict'])(
  '%s is a language',
  (tag) => {
    expect(isLanguage(tag)).toBe(true);
  },
);

test.each(['', 'e', 'english', 'English', 'en_US', 'en-', 'xx', 'und', 'en US', 'español'])(
  '%j is no language',
  (tag) => {
    expect(isLanguage(tag)).toBe(false);
  },
);

test.each(['ar', 'he', 'fa', 'ur', 'ar-EG', 'az-Arab', 'ckb', 'yi'])('%s is written from the right', (tag) => {
  expect(directionOf(tag)).toBe('rtl');
});

test.each(['en', 'zh', 'az', 'az-Latn', 'he-Latn', 'ja'])('%s is written from the left', (tag) => {
  expect(directionOf(tag)).toBe('ltr');
});

test.each([
  ['A text with a dot.', 'ltr'],
  ['كم this.', 'ltr'],
  ['قال OK.', 'rtl'],
  ['שלום (a).', 'rtl'],
  ['1986, …', undefined],
])('%s is written %s', (text, direction) => {
  expect(directionOfText(text)).toBe(direction);
});

test('a name cannot turn the text around it', () => {
  expect(withoutOverrides('\u202Eeman\u202C')).toBe('eman');
  expect(withoutOverrides('\u202BA\u2066B')).toBe('AB');
  expect(withoutOverrides('A\u2069\u2066B')).toBe('AB');
  expect(withoutOverrides('A \u2067שלום\u2069\u200F')).toBe('A \u2067שלום\u2069\u200F');
});
