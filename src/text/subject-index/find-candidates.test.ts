import { expect, test } from 'vitest';
import { candidateFinder } from './find-candidates.ts';

const find = candidateFinder(
  [
    { id: 'p0.1', text: 'A boundary, and mutual aid.' },
    { id: 'p1.1', text: 'Their Boundary’s edge; aid that is mutual.' },
    { id: 'p1.2', text: 'Out of bounds: unboundary, été.' },
    { id: 'p1.3', text: '…' },
    { id: 'z.1', text: 'It goes without saying.' },
  ],
  'en',
);
const candidates = (words: string[], decided: string[] = []) => find({ words, decided });

test('whole words are found, whatever their case and accents', () => {
  expect(candidates(['boundary'])).toEqual(['p0.1', 'p1.1']);
  expect(candidates(['ETE'])).toEqual(['p1.2']);
  expect(candidates(['bound'])).toEqual([]);
});

test('a phrase is found only as it is written', () => {
  expect(candidates(['mutual aid'])).toEqual(['p0.1']);
});

test('a paragraph on which the author has decided is no candidate', () => {
  expect(candidates(['saying', 'boundary'], ['p1.1', 'p1.2'])).toEqual(['p0.1', 'z.1']);
});

test('characters that are not part of a word find nothing', () => {
  expect(candidates(['…', ''])).toEqual([]);
});
