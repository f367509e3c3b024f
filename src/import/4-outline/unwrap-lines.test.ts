import { expect, test } from 'vitest';
import { joinLines } from '#import/model/join-lines.ts';
import { groupWrappedLines, joinLinesOf } from './unwrap-lines.ts';

const join = (text: string, starts?: number[]) => {
  const lines = text
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '');
  return groupWrappedLines(lines, starts).map((group) => joinLinesOf(group).text);
};
const wrapped = `Bread
By Ada

We eat what there is, and when there is nothing we sit down all
the same and talk of what there was, until somebody remembers a
jar of beans.

1. Soup, which is the beginning of everything we know about the
art of sharing
It is hot; whoever comes late finds it so, since the pot is self-
contained, and stands on a stove that nobody has put out since
1986. It was cold then; we sat with our coats on and read chapter
12. It was the last.

- one pot, larger than the last and blacker than it used to be
  before
- two ladles, neither of which has a handle that anyone can trust
- three bowls

Yours,
Ada`;

test('Hard-wrapped paragraphs are joined; short lines and list items stay lines.', () => {
  expect(join(wrapped)).toEqual([
    'Bread',
    'By Ada',
    'We eat what there is, and when there is nothing we sit down all the same and talk of what there was, until somebody remembers a jar of beans.',
    '1. Soup, which is the beginning of everything we know about the art of sharing',
    'It is hot; whoever comes late finds it so, since the pot is self-contained, and stands on a stove that nobody has put out since 1986. It was cold then; we sat with our coats on and read chapter 12. It was the last.',
    '- one pot, larger than the last and blacker than it used to be before',
    '- two ladles, neither of which has a handle that anyone can trust',
    '- three bowls',
    'Yours,',
    'Ada',
  ]);
});

test.each([
  [
    'an address',
    'https://example.org/soups/of/the/north/and/of/the/south/and/how/to/share/them/with/everyone-who-comes-in',
  ],
  [
    'an address and words',
    'https://example.org/soups/of/the/north/and/of/the/south/and/how/to/share/them/with/everyone now',
  ],
])('One line that is wider because of %s changes nothing.', (_what, line) => {
  const text = wrapped.replace('jar of beans.', `jar of beans, as in\n${line}\nand we eat those.`);
  expect(join(text)[2]).toBe(
    `We eat what there is, and when there is nothing we sit down all the same and talk of what there was, until somebody remembers a jar of beans, as in ${line} and we eat those.`,
  );
  expect(join(text).length).toBe(join(wrapped).length);
});

test('Few lines that are wider by far change nothing.', () => {
  const many = `${wrapped}\n\n`.repeat(5);
  const wide = `A line that somebody forgot to wrap, ${'and that goes on and on '.repeat(4)}to its\nend.`;
  expect(join(`${many}${wide}`).length).toBe(join(many).length + 1);
});

test('A line that is marked as the start of a comment begins a paragraph.', () => {
  expect(join(wrapped, [5])[2]).toBe('We eat what there is, and when there is nothing we sit down all');
});

test.each([
  ['that has no blank lines', wrapped.replaceAll('\n\n', '\n')],
  [
    'of verse',
    'Salt\nis what remains of the sea and of the shore\nafter we wept\nand slept\n\nBread\nis what we had of the summer and of the rain\nwhich fell\nand soup\nis both the sea and the summer and the shore\nfor us',
  ],
  [
    'of short paragraphs',
    'Soup\nWe eat what there is, at noon and again at six.\nWe sit down all the same when there is nothing.\nWe talk of what there was, and then we go home.\nWe come again at noon, and at six once more.\n\nSalt\nIt is good.',
  ],
  ['of long paragraphs', `${'We eat what there is, and more. '.repeat(5)}And yet\n`.repeat(5) + '\nSalt\nIt is good.'],
])('In a text %s each line stays as it is.', (_what, text) => {
  expect(join(text)).toEqual(text.split('\n').flatMap((line) => line.trim() || []));
});

test.each([
  ['self-', 'care', 'self-care'],
  ['pre-', 'and post-war', 'pre- and post-war'],
  ['Jean-', 'Paul', 'Jean- Paul'],
  ['we eat -', 'and talk', 'we eat - and talk'],
  ['we', 'eat', 'we eat'],
])('“%s” and “%s” are “%s” on one line.', (above, below, line) => expect(joinLines(above, below)).toBe(line));
