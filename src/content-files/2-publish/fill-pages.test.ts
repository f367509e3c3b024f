import { expect, test } from 'vitest';
import { fillPages } from './fill-pages.ts';

test('a page holds as many neighbours as there is room for, each in its order', () => {
  expect(fillPages([4, 3, 3, 5, 5, 1], (weight) => weight, 10)).toEqual([[4, 3, 3], [5, 5], [1]]);
});

test('what is larger than a page has one to itself', () => {
  expect(fillPages([2, 30, 2], (weight) => weight, 10)).toEqual([[2], [30], [2]]);
});

test('of nothing there are no pages', () => {
  expect(fillPages([], () => 1)).toEqual([]);
});
