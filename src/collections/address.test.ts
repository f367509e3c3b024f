import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

test('the address of a point is its number', () => {
  expect(addressOf({ number: 5 })).toBe('5');
});

test('a point that has changed its number keeps its address', () => {
  expect(addressOf({ number: 6, at: '5a' })).toBe('5a');
});
