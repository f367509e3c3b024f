import { expect, test } from 'vitest';
import { basePath, kindOfPath, pointAddress } from './routes.ts';

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

test('a path below a point is that of its comments, or of no page', () => {
  const paths = ['5a/', '5a/comments/', '5a/comments/2/', '05/', '404/', 'about/', '5a/2/'];
  expect(paths.map(kindOfPath)).toEqual([
    'point',
    'point-comments',
    'point-comments',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('the path that a site is served from ends with one slash', () => {
  expect(['/', '/essay', '/essay/'].map(basePath)).toEqual(['/', '/essay/', '/essay/']);
});
