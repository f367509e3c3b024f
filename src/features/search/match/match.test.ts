import { describe, expect, test } from 'vitest';
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
const score = (asked: string, text: string, more?: Partial<Passage>) =>
  match(readQuery(asked), passage(text, more))!.score;
const long = (text: string) => `${text} ${'and so on '.repeat(80)}`;
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

describe('a passage ranks above another:', () => {
  test.each([
    ['the word itself before a longer one', 'bridge', 'A bridge here.', 'A bridgehead here.'],
    ['the word itself before its kin', 'dissent', 'All dissent here.', 'All dissenting here.'],
    [
      'the word itself once before its kin three times',
      'dissent',
      'All dissent is like any other here.',
      'They are dissenting dissenters who dissented.',
    ],
    ['words side by side before words apart', 'stone bridge', 'A stone bridge of old.', 'A bridge of old stone.'],
    ['words side by side before words nearly so', 'stone bridge', 'Of old, a stone bridge.', 'A stone or old bridge.'],
    [
      'words close together before words far apart',
      'stone bridge',
      'Here a stone or iron bridge was built.',
      'Here stone was put under an iron bridge.',
    ],
    [
      'words in their order before words in another',
      'stone bridge',
      'A stone or iron bridge.',
      'Iron bridge or stone.',
    ],
    ['a short passage before a long one', 'bridge', 'A bridge.', long('A bridge')],
    ['a short passage with a phrase before a long one', '"stone bridge"', 'A stone bridge.', long('A stone bridge')],
    ['a word that is there twice before one that is there once', 'bridge', 'A bridge, a bridge.', 'A bridge, a ford.'],
    [
      'of two short passages the one with the word twice, even if it is longer',
      'bridge',
      'The bridge of our town is also the bridge of all who ever came to trade in it.',
      'We built a bridge here with our own two hands.',
    ],
    [
      'a sentence about it before a very long passage that mentions it three times',
      'bridge',
      'We built a bridge here with our own two hands.',
      ['A bridge', 'and a bridge', 'and one more bridge'].map(long).join(' '),
    ],
    ['the longer of two words', 'toll constitution', 'A constitution.', 'A toll.'],
    [
      'words side by side before words apart and all stop words',
      'stone bridge for all',
      'Over the river is a stone bridge.',
      'All of it is for a bridge of stone.',
    ],
  ])('%s', (_rule, asked, better, worse) => {
    expect(score(asked, better)).toBeGreaterThan(score(asked, worse));
  });

  test('a heading before a paragraph with the same words', () => {
    expect(score('bridge', 'The old bridge', { isHeading: true })).toBeGreaterThan(score('bridge', 'The old bridge'));
  });

  test('the word itself in a paragraph before a longer one in a heading', () => {
    expect(score('bridge', 'An old bridge')).toBeGreaterThan(score('bridge', 'An old bridgehead', { isHeading: true }));
  });

  test('the word itself before one that only has its stem', () => {
    expect(score('geese', 'All geese.')).toBeGreaterThan(score('geese', 'A goose.', { stems: ['goose'] }));
  });
});
