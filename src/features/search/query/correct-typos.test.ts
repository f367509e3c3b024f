import { expect, test } from 'vitest';
import { correctTypos } from './correct-typos.ts';
import { readQuery } from './read-query.ts';

const vocabulary = ['heterogeneity', 'hierarchies', 'hierarchy', 'bridge', 'Zuolin', 'unity', 'water', 'cat'];

test.each([
  ['hetrogeneity', 'heterogeneity'],
  ['hierachy', 'hierarchy'],
  ['brigde', 'bridge'],
  ['untiy of watr', 'unity of water'],
  ['Zoulin', 'Zuolin'],
  ['“bridg of wather”', '“bridg of water”'],
  ['hetrogenity', 'heterogeneity'],
  ['vridge', 'bridge'],
])('%s may have meant %s', (asked, meant) => {
  expect(correctTypos(readQuery(asked), vocabulary)).toBe(meant);
});

test('two letters swapped in a short word are one typo', () => {
  expect(correctTypos(readQuery('baot'), ['boat'])).toBe('boat');
});

test('of two words as near, the one with the same first letter may have been meant', () => {
  expect(correctTypos(readQuery('boet'), ['poet', 'boat'])).toBe('boat');
});

test.each([
  ['plenty', 'planet', 'a word that is only a little like it'],
  ['silent', 'listen', 'other words with the same letters'],
  ['ct', 'cat', 'two letters, which may begin anything'],
])('%s is not taken for %s: %s', (asked, word) => {
  expect(correctTypos(readQuery(asked), [word])).toBeUndefined();
});

test.each(['qqqqqqqq', 'bridge', '', '7'])('to %j there is nothing to offer', (asked) => {
  expect(correctTypos(readQuery(asked), vocabulary)).toBeUndefined();
});
