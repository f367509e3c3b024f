import { expect, test } from 'vitest';
import { isAkin } from './likeness.ts';

test.each([
  ['haus', 'hauser'],
  ['mangeons', 'manger'],
  ['memories', 'memory'],
  ['constitute', 'constitutional'],
  ['run', 'running'],
  ['big', 'biggest'],
])('%s and %s may have one stem', (word, asked) => {
  expect([isAkin(word, asked), isAkin(asked, word)]).toEqual([true, true]);
});

test.each([
  ['with', 'withdrawn'],
  ['for', 'forever'],
  ['the', 'theatre'],
  ['an', 'ants'],
])('%s and %s only begin alike', (word, asked) => {
  expect([isAkin(word, asked), isAkin(asked, word)]).toEqual([false, false]);
});
