import { expect, test } from 'vitest';
import { Vocabulary } from './vocabulary.ts';

function listOf(text: string): string[] {
  const vocabulary = new Vocabulary();
  for (const word of text.split(' ')) vocabulary.add(word);
  return vocabulary.toList();
}

test('each word is listed once, the most frequent first and equals by the alphabet', () => {
  expect(listOf('weir mill weir lock mill weir')).toEqual(['weir', 'mill', 'lock']);
  expect(listOf('weir mill lock')).toEqual(['lock', 'mill', 'weir']);
});

test.each([
  ['The mill and the weir', ['the', 'and', 'mill', 'weir']],
  ['KRONSTADT Kronstadt', ['Kronstadt']],
  ['kronstadt Kronstadt', ['kronstadt']],
  ['Été été', ['été']],
])('%s: a word has a capital only if it always has one', (text, words) => {
  expect(listOf(text)).toEqual(words);
});
