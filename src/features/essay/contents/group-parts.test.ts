import { expect, test } from 'vitest';
import { groupParts } from './group-parts.ts';

const parts = (count: number) => Array.from({ length: count }, (_, i) => ({ number: i + 1 }));

test('few parts are one group', () => {
  expect(groupParts(parts(40)).map((group) => group.length)).toEqual([40]);
  expect(groupParts([])).toEqual([]);
});

test.each([41, 400, 10_000])('no list of %i parts is long, and each part is in one group', (count) => {
  const groups = groupParts(parts(count));
  const longest = Math.ceil(Math.sqrt(count));
  expect(groups.length).toBeLessThanOrEqual(longest);
  expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(longest);
  expect(groups.flat().map(({ number }) => number)).toEqual(parts(count).map(({ number }) => number));
});
