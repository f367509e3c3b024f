import { expect, test } from 'vitest';
import { termOrder, subheadingOrder } from './term-order.ts';

const sorted = (language: string, ...terms: string[]) => terms.toSorted(termOrder(language));

test('terms are sorted letter by letter, whatever their spaces, hyphens, case and accents', () => {
  const inOrder = ['boat', 'boathouse', 'boat race', 'boat-shaped', 'Bóatyard'];
  expect(sorted('en', ...inOrder.toReversed())).toEqual(inOrder);
});

test('the letters end at a comma or a bracket', () => {
  const inOrder = ['left', 'left, new', 'left, the', 'left (side)', 'leftist unity', 'left turn'];
  const [bare, ...rest] = sorted('en', ...inOrder.toReversed());
  expect(bare).toBe('left');
  expect(rest.slice(-2)).toEqual(['leftist unity', 'left turn']);
  expect(rest.indexOf('left, new')).toBeLessThan(rest.indexOf('left, the'));
});

test('a bracket or a quotation mark at the start does not count', () => {
  const inOrder = ['arch', '(re)starting', 'ropes', '“tide”', 'walls'];
  expect(sorted('en', ...inOrder.toReversed())).toEqual(inOrder);
});

test('figures are sorted by their value', () => {
  expect(sorted('en', 'point 10', 'point 9')).toEqual(['point 9', 'point 10']);
});

test('an Arabic term is sorted without its article', () => {
  expect(sorted('ar', 'الماء', 'بذور')).toEqual(['بذور', 'الماء']);
});

test('a small word at the start of a subheading does not count', () => {
  const inOrder = ['avoidance of', 'as growth', 'in nature', 'necessity of'];
  expect(inOrder.toReversed().toSorted(subheadingOrder('en'))).toEqual(inOrder);
});

test('in a language without a list of small words all count', () => {
  expect(['barca', 'a vela'].toSorted(subheadingOrder('es-MX'))).toEqual(['a vela', 'barca']);
});
