import { expect, test } from 'vitest';
import { sharesStem, wordSimilarity } from './word-similarity.ts';

test.each([
  ['haus', 'hauser'],
  ['mangeons', 'manger'],
  ['memories', 'memory'],
  ['constitute', 'constitutional'],
  ['run', 'running'],
  ['big', 'biggest'],
])('%s and %s may have one stem', (word, asked) => {
  expect([sharesStem(word, asked), sharesStem(asked, word)]).toEqual([true, true]);
});

test.each([
  ['with', 'withdrawn'],
  ['for', 'forever'],
  ['the', 'theatre'],
  ['an', 'ants'],
])('%s and %s only begin alike', (word, asked) => {
  expect([sharesStem(word, asked), sharesStem(asked, word)]).toEqual([false, false]);
});

test.each([
  ['bridge', 'bridge', 1],
  ['dissenting', 'dissenters', 0.8],
  ['boats', 'boating', 0.8],
  ['acts', 'acting', 0],
  ['bridgehead', 'bridge', 0.6],
  ['bridge', 'bridgehead', 0],
  ['content', 'contest', 0],
  ['bridge', 'ridge', 0],
  ['1/2', '12', 0],
])('%s is similar to the query %s by %d', (word, asked, similarity) => {
  expect(wordSimilarity(word, asked)).toBe(similarity);
});

test.each([
  ['bridge', 'ridge', 0.4],
  ['watermills', 'mill', 0.4],
  ['watermill', 'mil', 0],
  ['mill', 'watermill', 0],
  ['watermill', 'water', 0.6],
  ['mills', 'mill', 0.8],
  ['mill', 'mill', 1],
])('%s is similar to the query %s, which may be part of it, by %d', (word, asked, similarity) => {
  expect(wordSimilarity(word, asked, true)).toBe(similarity);
});
