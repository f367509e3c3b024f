import { expect, test } from 'vitest';
import { directionOf, isLanguage } from './language.ts';

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
