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
])('%s may have meant %s', (asked, meant) => {
  expect(correctTypos(readQuery(asked), vocabulary)).toBe(meant);
});

test.each(['qqqqqqqq', 'bridge', '', '7'])('to %j there is nothing to offer', (asked) => {
  expect(correctTypos(readQuery(asked), vocabulary)).toBeUndefined();
});
