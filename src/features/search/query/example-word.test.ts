import { expect, test } from 'vitest';
import { exampleWord } from './example-word.ts';

test.each([
  ['the themselves relationship hierarchies', 'relationship'],
  ['the mill Constantinople watermill', 'watermill'],
  ['7 The mill weir', 'mill'],
  ['1921 BBC', '1921'],
  ['من العلاقات العلاقة', 'العلاقات'],
  ['من العلاقات broadsheets', 'العلاقات'],
  ['水 車', undefined],
  ['', undefined],
])('of the words %j, one to try is %j', (words, example) => {
  expect(exampleWord(words.split(' '))).toBe(example);
});
