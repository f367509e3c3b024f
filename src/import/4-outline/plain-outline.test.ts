import { expect, test } from 'vitest';
import { findPlainOutline } from './plain-outline.ts';

const long = 'This is a sentence that is followed by another one, so that nobody takes it for a heading.';
const linesOf = (texts: string[]) => texts.map((text, index) => ({ number: index + 1, text }));
/** Returns the roles of lines in one string, starting at line `from`. */
const rolesOf = (texts: string[], commentsAt?: number[], from = 1) =>
  findPlainOutline(linesOf(texts), commentsAt)
    .outline.slice(from - 1)
    .map(({ role }) => role)
    .join(' ');

const head = ['Bread- a title', 'Who eats?', 'By Ada & Grace', long];
const end = ['Last words…', long, 'With salt,', 'A & G.'];
const essay = [...head, '1. Soup', long, 'What we cook', long, '2. Salt', long, ...end];

test('Every part of an essay is found.', () => {
  expect(rolesOf(essay)).toBe(
    'title standfirst byline paragraph ' +
      'point paragraph subheading paragraph point paragraph ' +
      'closing paragraph signoff signoff',
  );
});

test('Everything after the sign-off is one comment, unless the lines where comments begin are known.', () => {
  const texts = [...essay, long, 'Short', long];
  expect(rolesOf(texts, [], 15)).toBe('comment paragraph paragraph');
  expect(rolesOf(texts, [15, 17], 15)).toBe('comment paragraph comment');
});

test('A numbered line in a comment is not a point and not doubtful.', () => {
  const texts = [...essay, '1. I agree', '3. I do not'];
  expect(findPlainOutline(linesOf(texts)).doubts).toEqual([]);
  expect(rolesOf(texts, [], 15)).toBe('comment paragraph');
  expect(rolesOf(texts, [15], 15)).toBe('comment paragraph');
});

test('A closing in the middle is a subheading, and verse before the closing is not a sign-off.', () => {
  const middle = [...head, '1. Soup', long, 'Conclusion', long, '2. Salt', long, 'Salt, my friend,', 'and bread', long];
  expect(rolesOf([...middle, ...end], [], 7)).toBe(
    'subheading paragraph point paragraph paragraph paragraph paragraph closing paragraph signoff signoff',
  );
});

test('A text may have only a title and points.', () => {
  expect(rolesOf(['Bread', long.repeat(2), '1. Soup', long])).toBe('title paragraph point paragraph');
  expect(rolesOf(['Bread', long, '1. Soup', long])).toBe('title paragraph point paragraph');
  expect(rolesOf(['Bread', 'By Ada', long, '1. Soup', long])).toBe('title byline paragraph point paragraph');
});

test('Consecutive short lines are not subheadings, nor is the last line of a part.', () => {
  const texts = [...head, '1. Soup', 'Leeks', 'Salt', long, 'Bread', '2. Rest', long];
  expect(rolesOf(texts, [], 5)).toBe('point paragraph paragraph paragraph paragraph point paragraph');
});

test('A sign-off without a closing is the last paragraph of the last point.', () => {
  const texts = [...head, '1. Soup', long, 'With salt,', 'A & G.', long];
  expect(rolesOf(texts, [], 5)).toBe('point paragraph paragraph continued comment');
});

test('The closing is the last line with such words, and a sign-off may be longer if the next comment’s line is known.', () => {
  const texts = [...head, '1. Soup', 'In closing', long, ...end, 'The cooks', long];
  expect(rolesOf(texts, [13], 5)).toBe('point subheading paragraph closing paragraph signoff signoff signoff comment');
});

test.each([
  [99, 'the last line is 15'],
  [1, 'this line is the title'],
  [12, 'is not after the sign-off (line 14)'],
  [6, 'is not after the sign-off (line 14)'],
])('A comment cannot begin on line %i.', (number, found) => {
  expect(() => rolesOf([...essay, long], [number])).toThrow(`--comments-at ${number}: `);
  expect(() => rolesOf([...essay, long], [number])).toThrow(found);
});

test('A comment cannot begin on a blank line, or leave lines outside every part.', () => {
  const lines = [...linesOf(essay), { number: 16, text: long }, { number: 17, text: long }];
  expect(() => findPlainOutline(lines, [15])).toThrow('this line is blank');
  expect(() => findPlainOutline(lines, [17])).toThrow('would belong to no part');
});
