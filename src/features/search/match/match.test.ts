import { expect, test } from 'vitest';
import type { Passage } from '#features/search/passages/passage.ts';
import { readQuery } from '#features/search/query/read-query.ts';
import { match } from './match.ts';

const place = { id: 'p1', title: '', badge: '1', sheet: 's1', position: 1 };
const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  id: 'p1.1',
  href: '/1/#p1.1',
  name: 'Point 1, paragraph 1',
  text,
  place,
  isHeading: false,
  ...more,
});
const hitsIn = (asked: string, text: string, more?: Partial<Passage>) =>
  match(readQuery(asked), passage(text, more))?.hits.map(([start, end]) => text.slice(start, end));
const isWhole = (asked: string, text: string) => match(readQuery(asked), passage(text))?.isWhole;

test.each([
  ['bridge', 'Two bridges over one bridge.', ['bridges', 'bridge']],
  ['bri', 'A Bridge.', ['Bridge']],
  ['dissenters', 'They were dissenting.', ['dissenting']],
  ['zuolin', 'Zhang Zuolín was one.', ['Zuolín']],
  ['dont', 'They don’t.', ['don’t']],
  ['"one bridge"', 'Bridge one, one bridge.', ['one', 'bridge']],
  ['the bridge', 'The man and the bridge.', ['bridge']],
  ['to be', 'Not to be.', ['to', 'be']],
  ['民主', '我们的民主。', ['民', '主']],
])('%s finds in "%s" %j', (asked, text, hits) => {
  expect(hitsIn(asked, text)).toEqual(hits);
});

test.each([
  ['contest', 'The content of it.'],
  ['"bridge one"', 'One bridge.'],
  ['ridge', 'A bridge.'],
  ['.*', 'Anything at all.'],
  ['on bridges', 'On and on.'],
])('%s finds nothing in "%s"', (asked, text) => {
  expect(hitsIn(asked, text)).toBeUndefined();
});

test('a word that the index found by its stem is found', () => {
  expect(hitsIn('geese', 'A goose.', { stems: ['goose'] })).toEqual(['goose']);
});

test('only a passage with every word that says something is whole', () => {
  expect(isWhole('who keeps the bridge', 'She keeps a bridge.')).toBe(true);
  expect(isWhole('bridge toll', 'A bridge.')).toBe(false);
});

test.each([
  ['the word itself before a longer one', 'bridge', 'A bridge here.', 'A bridgehead here.'],
  ['the word itself before its kin', 'dissent', 'All dissent here.', 'All dissenting here.'],
  ['words side by side before words apart', 'stone bridge', 'A stone bridge of old.', 'A bridge of old stone.'],
  ['a short passage before a long one', 'bridge', 'A bridge.', `A bridge ${'and so on '.repeat(80)}`],
])('%s', (_rule, asked, better, worse) => {
  const score = (text: string) => match(readQuery(asked), passage(text))!.score;
  expect(score(better)).toBeGreaterThan(score(worse));
});
