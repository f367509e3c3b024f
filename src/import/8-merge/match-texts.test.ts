import { afterEach, expect, test, vi } from 'vitest';
import { matchTexts } from './match-texts.ts';

afterEach(() => vi.restoreAllMocks());

const texts = (all: Record<string, string>) => new Map(Object.entries(all));
const pair = (before: Record<string, string>, after: Record<string, string>) =>
  Object.fromEntries(matchTexts(texts(before), texts(after)));

test('Equal texts are matched by name first, then in order.', () => {
  const yes = { 1: 'Yes.', 2: 'Yes.', 3: 'Yes.' };
  expect(pair(yes, { 2: 'Yes.', 4: 'Yes.', 5: 'Yes.', 6: 'Yes.' })).toEqual({ 2: '2', 4: '1', 5: '3' });
});

test('A reworded text is matched with the most similar one; a text unlike all others is not matched.', () => {
  const before = { 1: 'I like hot soup', 2: 'I like hot soup a lot', 3: '…' };
  expect(pair(before, { a: 'I like hot soup a bit', b: 'I like cold soup', c: 'So it is', d: '?' })).toEqual({
    a: '2',
    b: '1',
    d: '3',
  });
});

test('Texts that only have common words in common are not matched.', () => {
  const mill = { 1: 'The mill is at the end of the valley, and it is older than the road.' };
  expect(pair(mill, { a: 'A loaf of bread is baked at night, and eaten cold in the morning.' })).toEqual({});
});

test('Equal texts are not split into words; others are split once each.', () => {
  const cuts = vi.spyOn(String.prototype, 'toLowerCase');
  matchTexts(texts({ 1: 'Yes.', 2: 'One two', 3: 'Three four' }), texts({ 1: 'Two one', 2: 'Four three', 4: 'Yes.' }));
  const count = cuts.mock.calls.length;
  expect(count).toBe(4);
});
