import { expect, test } from 'vitest';
import { countEach, countShared, textSimilarity, wordCountsOf } from './text-similarity.ts';

test.each([
  ['One two three', 'three, two: ONE!', 1],
  ['one two three four', 'one two five six', 0.5],
  ['one', 'one one one', 0.5],
  ['one two', 'three four', 0],
  ['水車が回る', '水車が回った', 0],
  ['…', '?', 1],
])('%j and %j have a similarity', (one, other, similarity) => {
  expect(textSimilarity(wordCountsOf(one), wordCountsOf(other))).toBe(similarity);
});

test('a value that both have twice counts twice', () => {
  expect(countShared(countEach([1, 1, 1, 2]), countEach([1, 1, 3]))).toBe(2);
});
