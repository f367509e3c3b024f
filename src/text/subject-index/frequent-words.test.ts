import { expect, test } from 'vitest';
import { frequentWords } from './frequent-words.ts';

const passages = [
  { id: 'p1.1', text: 'Boats, boats and their ropes; they would tie up.' },
  { id: 'p1.2', text: 'Boats and Ropes; they would. Ropes!' },
  { id: 'p1.3', text: 'BOATS and ropes; they would, and walls; they would.' },
];

test('words without an entry are listed, the most frequent first, with their paragraphs', () => {
  const more = [...passages, { id: 'z.1', text: 'boats' }];
  expect(frequentWords(more, [], 'en')).toEqual([
    { word: 'boats', count: 5, places: ['p1.1', 'p1.2', 'p1.3', 'z.1'] },
    { word: 'ropes', count: 4, places: ['p1.1', 'p1.2', 'p1.3'] },
  ]);
});

test('a word that is a term, or part of one, is not listed', () => {
  expect(frequentWords(passages, ['ships and Boats', 'ropes'], 'en')).toEqual([]);
});

test('a word that is there only twice is not listed', () => {
  expect(frequentWords([{ id: 'p1.1', text: 'Harbour, harbour.' }], [], 'en')).toEqual([]);
});

test('stop words are those of the language', () => {
  expect(words('would 1234 of', 'en')).toEqual([]);
  expect(words('would', 'nl')).toEqual(['would']);
  expect(words('ميناء في', 'ar')).toEqual(['ميناء']);
  expect(words('港口。', 'zh')).toEqual(['港口']);
});

function words(text: string, language: string): string[] {
  return frequentWords([{ id: 'p1.1', text: `${text} `.repeat(4) }], [], language).map(({ word }) => word);
}
