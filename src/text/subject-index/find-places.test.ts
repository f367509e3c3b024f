import { expect, test } from 'vitest';
import { placeFinder } from './find-places.ts';

const find = placeFinder(
  [
    { id: 'p0.1', text: 'A boundary, and mutual aid.' },
    { id: 'p1.1', text: 'Their Boundary’s edge; aid that is mutual.' },
    { id: 'p1.2', text: 'Out of bounds: unboundary, été.' },
    { id: 'z.1', text: 'It goes without saying.' },
  ],
  'en',
);
const sought = (words: string[], places: string[] = [], except: string[] = []) => find({ words, places, except });

test('whole words are found, whatever their case and accents', () => {
  expect(sought(['boundary'])).toEqual(['p0.1', 'p1.1']);
  expect(sought(['ETE'])).toEqual(['p1.2']);
  expect(sought(['bound'])).toEqual([]);
});

test('a phrase is found only as it stands', () => {
  expect(sought(['mutual aid'])).toEqual(['p0.1']);
});

test('places by hand stand among the others in the order of the passages, none twice', () => {
  expect(sought(['saying', 'boundary'], ['p1.2', 'p0.1'])).toEqual(['p0.1', 'p1.1', 'p1.2', 'z.1']);
});

test('a paragraph that means something else is left out', () => {
  expect(sought(['boundary'], [], ['p1.1'])).toEqual(['p0.1']);
});

test('signs without a word find nothing', () => {
  expect(sought(['…', ''])).toEqual([]);
});
