import { expect, test } from 'vitest';
import { wordsIn } from './words.ts';

test.each([
  ['Care, & more care!', 'en', ['care', 'more', 'care']],
  ['Zuolín’s ÉTÉ', 'en', ['zuolin', 's', 'ete']],
  ['Marxist-Leninists', 'en', ['marxist', 'leninists']],
  ['l’amour', 'fr', ['l', 'amour']],
  ['مِينَاء صغير', 'ar', ['ميناء', 'صغير']],
  ['हिन्दी', 'hi', ['हिनदी']],
  ['', 'en', []],
  ['… — “”', 'en', []],
])('%j in %s has its words', (text, language, words) => {
  expect(wordsIn(text, language)).toEqual(words);
});

test('a script without spaces has words', () => {
  expect(wordsIn('港口有小船。', 'zh')).toContain('港口');
});
