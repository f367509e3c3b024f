import { expect, test } from 'vitest';
import { findNumberedPoints, findNumberingDoubts } from './numbered-points.ts';

const read = (...texts: string[]) => {
  const lines = texts.map((text, index) => ({ number: index + 1, text }));
  const numbering = findNumberedPoints(lines, 0, lines.length);
  return { points: numbering.points.map((index) => index + 1), doubts: findNumberingDoubts(lines, numbering) };
};

const list = (...words: string[]) => words.flatMap((word, index) => [`${index + 1}. ${word}`, 'Text.']);

test('Points are the lines numbered 1, 2, 3 in order.', () => {
  expect(read('1. Soup', 'Text.', '2. Salt', 'Text.', '1986. was a year.', '3. Rest')).toEqual({
    points: [1, 3, 6],
    doubts: [],
  });
});

test('A repeated number is doubtful, and both readings are shown.', () => {
  const { doubts } = read('1. Soup', '1. a list', '2. Salt', '2. a list');
  expect(doubts).toHaveLength(1);
  expect(doubts[0]).toContain('Two lines are numbered 1: line 1 "1. Soup" and line 2 "1. a list".');
  expect(doubts[0]).toContain(
    'The points seem to be line 1 "1. Soup", line 4 "2. a list", but any of these could be points instead: line 2 "1. a list", line 3 "2. Salt".',
  );
});

test('Two lists in one style are doubtful whichever is longer, and a long one is shortened.', () => {
  const { points, doubts } = read(...list('A', 'B'), ...list('C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'));
  expect(points).toEqual([5, 7, 9, 11, 13, 15, 17, 19]);
  expect(doubts[0]).toContain(
    'line 15 "6. H", 2 more, but any of these could be points instead: line 1 "1. A", line 3 "2. B".',
  );
});

test.each<[string, string[], number[]]>([
  ['inside a point', ['1. Soup', 'Text.', '1) leeks', '2) salt', '3) water', '2. Salt', 'Text.'], [1, 6]],
  ['inside each point', ['I. Soup', '1. leeks', '2. salt', 'Text.', 'II. Salt', '1. rock', '2. sea', 'Text.'], [1, 5]],
  [
    'inside the last point',
    ['One. Soup', 'Text.', 'Two. Salt', 'Text.', '(1) a', '(2) b', '(3) c', '(4) d', '(5) e'],
    [1, 3],
  ],
  ['before the first', ['(1) a', '(2) b', '(3) c', 'Text.', '1. Soup', 'Text.', '2. Salt', 'Text.'], [5, 7]],
])('A list in another style, %s, is text and not doubtful.', (_where, texts, points) => {
  expect(read(...texts)).toEqual({ points, doubts: [] });
});

test('A gap between numbered headings is doubtful.', () => {
  expect(read('1. Soup', 'Text.', '3. Salt').doubts[0]).toContain('After line 1 "1. Soup" comes line 3');
});

test('A text without points is doubtful.', () => {
  expect(read('Soup', 'Salt').doubts[0]).toContain('No points found');
  expect(read('Soup', '# Salt').doubts[0]).toContain('if this is Markdown, add --markdown');
});
