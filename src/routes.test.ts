import { expect, test } from 'vitest';
import { pointAddress } from './routes.ts';

test('the address of a point is its number', () => {
  expect(pointAddress({ number: 5 })).toBe('5');
});

test('a point that has changed its number keeps its address', () => {
  expect(pointAddress({ number: 6, at: '5a' })).toBe('5a');
});

test('no point is at an address that hosts keep for what goes wrong', () => {
  expect(pointAddress({ number: 404 })).toBe('404a');
  expect(pointAddress({ number: 500 })).toBe('500a');
});
