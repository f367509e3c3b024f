import { expect, test } from 'vitest';
import { byFileName } from './file-names.ts';

test('files are in the order of their numbers and letters, whatever order they come in', () => {
  const sorted = ['1.md', '2.md', '10.md', 'a.md', 'A.md', 'b.md'].toSorted(byFileName);
  expect(['b.md', '10.md', 'A.md', '2.md', 'a.md', '1.md'].toSorted(byFileName)).toEqual(sorted);
  expect(sorted.slice(0, 3)).toEqual(['1.md', '2.md', '10.md']);
});
