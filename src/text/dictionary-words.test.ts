import { expect, test } from 'vitest';
import { countWords, dictionaryWords } from './dictionary-words.ts';

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
  expect(dictionaryWords(text, language)).toEqual(words);
});

test('a script without spaces has words', () => {
  expect(dictionaryWords('港口有小船。', 'zh')).toContain('港口');
});

test.each([
  ['We need no unity.', 'en', 4],
  ['Don’t — stop, well-known & 3.5', 'en', 5],
  ['', 'en', 0],
  ['— … &', 'en', 0],
  ['我们需要团结', 'zh', 3],
  ['เราต้องการความสามัคคี', 'th', 4],
  ['نحن لا نحتاج', 'ar', 3],
])('the words of %j are counted', (text, language, words) => {
  expect(countWords(text, language)).toBe(words);
});
