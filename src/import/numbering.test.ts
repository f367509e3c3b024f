import { expect, test } from 'vitest';
import { cutNumber, doubtNumbering, findPoints } from './numbering.ts';

const read = (...texts: string[]) => {
  const lines = texts.map((text, index) => ({ number: index + 1, text }));
  const numbering = findPoints(lines, 0, lines.length);
  return { points: numbering.points.map((index) => index + 1), doubts: doubtNumbering(lines, numbering) };
};

test('A number is cut off with its sign, and a year is no number.', () => {
  expect(cutNumber('10. Ten')).toEqual({ number: 10, title: 'Ten' });
  expect(cutNumber('3) Three')).toEqual({ number: 3, title: 'Three' });
  expect(cutNumber('1986. A year')).toBeUndefined();
  expect(cutNumber('1.5 litres')).toBeUndefined();
  expect(cutNumber('1.')).toBeUndefined();
});

test('Points are the lines numbered 1, 2, 3, in this order.', () => {
  expect(read('1. Soup', 'Text.', '2. Salt', 'Text.', '1986. was a year.', '3. Rest')).toEqual({
    points: [1, 3, 6],
    doubts: [],
  });
});

test('A number that comes twice is doubted, and both lines are shown.', () => {
  const { doubts } = read('1. Soup', '1. a list', '2. Salt', '2. a list');
  expect(doubts).toHaveLength(1);
  expect(doubts[0]).toContain('line 1 “1. Soup” and line 2 “1. a list” (and 1 more like it)');
});

test('A gap between headings is doubted.', () => {
  expect(read('1. Soup', 'Text.', '3. Salt').doubts[0]).toContain('After number 1, line 1 “1. Soup”, comes line 3');
});

test('A text without points is doubted.', () => {
  expect(read('Soup', 'Salt').doubts[0]).toContain('No points found');
});
