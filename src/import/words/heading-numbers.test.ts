import { expect, test } from 'vitest';
import { findNumberingStyle, parseHeadingNumber, splitHeadingNumber } from './heading-numbers.ts';

test.each([
  ['10. Ten', '1.', 10, '10.', 'Ten'],
  ['3) Three', '1)', 3, '3)', 'Three'],
  ['(3) Three', '(1)', 3, '(3)', 'Three'],
  ['4: Four', '1:', 4, '4:', 'Four'],
  ['XIV. Fourteen', 'I.', 14, 'XIV.', 'Fourteen'],
  ['(IX) Nine', '(I)', 9, '(IX)', 'Nine'],
  ['Three. Salt', 'One.', 3, 'Three.', 'Salt'],
  ['TWENTY: Salt', 'One:', 20, 'TWENTY:', 'Salt'],
  ['Siete. Sal', 'One.', 7, 'Siete.', 'Sal'],
  ['Zwölf: Salz', 'One:', 12, 'Zwölf:', 'Salz'],
  ['Dix-sept. Sel', 'One.', 17, 'Dix-sept.', 'Sel'],
  ['Point 2: Salt', 'point 1', 2, 'Point 2:', 'Salt'],
  ['Point 2. Salt', 'point 1', 2, 'Point 2.', 'Salt'],
  ['POINT 2 – Salt', 'point 1', 2, 'POINT 2 –', 'Salt'],
  ['Point 2 Salt', 'point 1', 2, 'Point 2', 'Salt'],
  ['Punto dos: sal', 'punto One', 2, 'Punto dos:', 'sal'],
  ['Point Two', 'point One', 2, 'Point Two', ''],
  ['Point II', 'point I', 2, 'Point II', ''],
  ['2.', '1.', 2, '2.', ''],
])('“%s” is numbered in the style %s.', (text, style, number, mark, title) => {
  expect(parseHeadingNumber(text)).toEqual({ style, number, mark, title });
});

test.each([
  '1986. A year',
  '1.5 litres',
  '0. None',
  'IIII. No',
  'VX. No',
  'Salt. And bread',
  'one. more thing',
  'Point 2 is the one we love',
  'Points 2: many',
  '- 1. x',
])('“%s” is not numbered.', (text) => expect(parseHeadingNumber(text)).toBeUndefined());

test('The numbering style is the one in which most headings have the number of their position.', () => {
  expect(findNumberingStyle(['1. Soup', 'Salt', '3. Bread', 'IV. Rest'])).toBe('1.');
  expect(findNumberingStyle(['Soup', '1. Salt'])).toBeUndefined();
});

test('A number is split off if it has the right style and a title after it.', () => {
  expect(splitHeadingNumber('2) Salt', '1)')).toMatchObject({ number: 2, mark: '2)', title: 'Salt' });
  expect(splitHeadingNumber('2) Salt', '1.')).toBeUndefined();
  expect(splitHeadingNumber('Point 2', 'point 1')).toBeUndefined();
  expect(splitHeadingNumber('Salt', undefined)).toBeUndefined();
});
