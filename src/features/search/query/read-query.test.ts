import { expect, test } from 'vitest';
import { readQuery } from './read-query.ts';

test.each([
  ['Who decides?', ['who', 'decides'], []],
  ['“rocking the boat”', [], [['rocking', 'the', 'boat']]],
  ['"live and let live" today', ['today'], [['live', 'and', 'let', 'live']]],
  ['« safety nets »', [], [['safety', 'nets']]],
  ['don’t dont don\u02bct', ['dont', 'dont', 'dont'], []],
  ['Zuolín STRASSE Straße', ['zuolin', 'strasse', 'strasse'], []],
  ['1,000', ['1000'], []],
  ['½ or 1/2', ['1/2', 'or', '1/2'], []],
  [
    '„red sky“ »at night«',
    [],
    [
      ['red', 'sky'],
      ['at', 'night'],
    ],
  ],
  ['第3回LAMP祭', ['第', '3', '回', 'lamp', '祭'], []],
  ['民主', [], [['民', '主']]],
  ['民', ['民'], []],
  ['UN', ['un'], []],
  ['الحرية', ['الحرية'], []],
])('%s is read as words and phrases', (typed, words, phrases) => {
  expect(readQuery(typed)).toMatchObject({ words, phrases });
});

test.each(['', '   ', 'a', '😀', '"', '“”', '((((', '\u202e', '\ud800', '!?.,'])('%j asks for nothing', (typed) => {
  expect(readQuery(typed)).toMatchObject({ words: [], phrases: [] });
});

test('what is pasted by mistake is cut', () => {
  const { text, words } = readQuery('word '.repeat(200_000));
  expect(text.length).toBeLessThanOrEqual(200);
  expect(words).toHaveLength(40);
});

test.each(['<script>', '%00', '.*', '\\', '[a', '"'.repeat(200)])('%s does no harm', (typed) => {
  expect(() => readQuery(typed)).not.toThrow();
});
