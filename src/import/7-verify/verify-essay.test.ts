import { expect, test } from 'vitest';
import type { Role } from '#import/model/line-roles.ts';
import type { PagePiece } from '#import/words/html-words.ts';
import { plainSourceWords } from './plain-source-words.ts';
import { verifyEssay } from './verify-essay.ts';

const roles: Role[] = ['title', 'byline', 'standfirst', 'paragraph', 'point', 'subheading', 'paragraph', 'comment'];
const source = [
  'Bread- a kitchen',
  'By Ada',
  'Who eats?',
  'We don’t eat.',
  '1. Soup',
  'So',
  'It is *hot* & good.',
  'Yes, yes.',
];
const page: [PagePiece['kind'], string, number?][] = [
  ['title', 'Bread'],
  ['title', 'a kitchen'],
  ['title', 'Who eats?'],
  ['title', 'By Ada'],
  ['body', 'We don’t eat.'],
  ['title', 'Soup'],
  ['subheading', 'So'],
  ['body', 'It is *hot* & good.', 2],
  ['comment', 'Yes, yes.'],
];

const wordsOf = (raw: string, known: [number, Role][]) => plainSourceWords(raw, new Map(known));
const verifyText = (lines: string[], pieces: typeof page, end = '\n') =>
  verifyEssay(
    wordsOf(
      lines.join(end),
      roles.map((role, index) => [index + 1, role]),
    ),
    pieces.map(([kind, text, marks = 0], index) => ({ file: `${index}.md`, kind, text, marks })),
  );
const errorsOf = (pieces: typeof page) => {
  const { lost, added, moved } = verifyText(source, pieces);
  return { lost: lost.map(show), added: added.map(show), moved: moved.map(show) };
};
const show = ({ text, place }: { text: string; place: string }) => `${text} ${place}`;
const change = (index: number, text: string, from = page) =>
  from.map((piece, at) => (at === index ? ([piece[0], text] as const) : piece)) as typeof page;
const words = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ');

test('A page with all the words of the source in order has no differences.', () => {
  expect(verifyText(source, page)).toEqual({
    words: { source: 20, titles: 9, body: 8, comments: 2, notes: 0, numbers: 1 },
    dashes: 1,
    asterisks: 2,
    lost: [],
    added: [],
    moved: [],
  });
});

test.each(['\n', '\r\n', '\r', '\n\n'])('Line ends are not words: %j.', (end) => {
  const lines = end === '\n\n' ? source.join('\n').split('\n') : source;
  expect(verifyText(lines, page, end === '\n\n' ? '\n' : end).lost).toEqual([]);
});

test('Composed and decomposed letters are equal.', () => {
  const lines = source.map((line) => line.replace('Soup', 'Soupe\u0301'));
  expect(verifyText(lines, change(5, 'Soup\u00e9'))).toMatchObject({ lost: [], added: [] });
});

test('A missing word is reported as lost, with its line.', () => {
  expect(errorsOf(change(4, 'We don’t.'))).toEqual({ lost: ['eat line 4'], added: [], moved: [] });
});

test('A missing sign is reported as lost.', () => {
  expect(errorsOf(change(7, 'It is hot & good.')).lost).toEqual(['* line 7', '* line 7']);
  expect(errorsOf(change(4, 'We dont eat.'))).toMatchObject({ lost: ['don line 4', '’ line 4', 't line 4'] });
});

test('A word that is not in the source is reported as added, with its file.', () => {
  expect(errorsOf(change(8, 'Yes, oh yes.'))).toEqual({ lost: [], added: ['oh 8.md'], moved: [] });
});

test('Two words that swap places are reported as moved.', () => {
  const { lost, added, moved } = errorsOf(change(7, 'is It *hot* & good.'));
  expect([lost, added, moved.length]).toEqual([[], [], 1]);
});

test('Two paragraphs that swap places are reported as moved.', () => {
  const { lost, added, moved } = errorsOf([...page.slice(0, 4), page[7]!, ...page.slice(5, 7), page[4]!, page[8]!]);
  expect([lost, added]).toEqual([[], []]);
  expect(moved.length).toBeGreaterThan(3);
});

test('Two paragraphs that become one lose the end of the first.', () => {
  const pieces = page.slice(0, 7).concat([['body', 'It is *hot* & good. Yes, yes.']]);
  expect(errorsOf(pieces)).toEqual({ lost: ['\n line 7'], added: [], moved: [] });
});

test('Only a number that matches the point’s position is ignored.', () => {
  const lines = source.map((line) => line.replace('1.', '2.'));
  expect(verifyText(lines, page).lost.map(show)).toEqual(['2 line 5', '. line 5']);
});

test('A line without a role is compared too.', () => {
  expect(verifyText([...source, 'Forgotten'], page).lost.map(show)).toEqual(['Forgotten line 9']);
});

test('Two texts with nothing in common are compared quickly.', () => {
  const { lost, added } = verifyEssay(wordsOf(`Same ${words('a')}`, [[1, 'title']]), [
    { file: 'x', kind: 'title', text: `Same ${words('b')}`, marks: 0 },
  ]);
  expect([lost.length, added.length]).toEqual([20_000, 20_000]);
});
