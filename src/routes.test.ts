import { expect, test } from 'vitest';
import { addressOf } from './routes.ts';

test('the address of a point is its number', () => {
  expect(addressOf({ number: 5 })).toBe('5');
});

test('a point that has changed its number keeps its address', () => {
  expect(addressOf({ number: 6, at: '5a' })).toBe('5a');
});

test('no point is at an address that hosts keep for what goes wrong', () => {
  expect(addressOf({ number: 404 })).toBe('404a');
  expect(addressOf({ number: 500 })).toBe('500a');
});
