import { expect, test } from 'vitest';
import { errorLine } from '#content-files/model/content-error.ts';
import { contentWith, errorsWith, file } from '../../tests/fixtures/faults/sound-essay.ts';

const deep =
  'more than 100 nested quotations, lists, or brackets. End some of them before the next begins, or put a backslash before characters that are not meant as Markdown.';
const many =
  'more than 1,000 Markdown characters, such as * or [, in one paragraph. Divide it with blank lines, or put code between lines of ```.';
const html =
  'HTML with more than 100 nested elements, or with many left open over a long text. Close them, for example with </div>, or remove them.';
/** Far above every limit. */
const N = 3_000;

const excess: [string, string, number, string][] = [
  ['quotations', '> '.repeat(N), 0, deep],
  ['quotations without a space', '>'.repeat(N), 0, deep],
  ['quotations without a word', `${'>'.repeat(N)}\n`, 0, deep],
  ['lists', `${'- '.repeat(N)}deep`, 0, deep],
  ['numbered lists', `${'1. '.repeat(N)}deep`, 0, deep],
  [
    'lists that step in line by line',
    Array.from({ length: 500 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'),
    100,
    deep,
  ],
  ['lists in quotations', `${'> - '.repeat(N)}deep`, 0, deep],
  ['brackets', '['.repeat(N), 0, deep],
  ['brackets in brackets', '['.repeat(N) + ']'.repeat(N), 0, deep],
  ['pictures in pictures', `${'!['.repeat(N)}a${'](x)'.repeat(N)}`, 0, deep],
  ['stars around a word', `${'*'.repeat(N)}deep${'*'.repeat(N)}`, 0, many],
  ['emphasis in emphasis', '*a '.repeat(N) + 'b* '.repeat(N), 0, many],
  ['emphasis that goes over lines', '*a\n'.repeat(N), 1000, many],
  ['struck words', '~~a '.repeat(N), 0, many],
  ['code that is never closed', '`a '.repeat(N), 0, many],
  ['stars after a fence in HTML, which is none', `<p>\n\`\`\`\n\n${'*a '.repeat(N)}`, 3, many],
  ['elements', `${'<div>'.repeat(N)}deep`, 0, html],
  ['elements within a line', `Some ${'<b><i>'.repeat(N)}`, 0, html],
  ['lists in HTML', '<ul><li>'.repeat(N), 0, html],
  ['elements over many paragraphs', `<b>\n\n${'<i title="x">\n\n'.repeat(200)}`, 200, html],
  ['drawings', '<svg>'.repeat(N), 0, html],
];

test.each(excess)('%s that go too deep are named with their line', async (_what, body, line, error) => {
  const changes = {
    'points/02-piers.md': file('number: 2\ntitle: Piers', `Some words.\n\n${body}`),
    'comments/ash.md': file('author: Ash', `Some words.\n\n${body}`),
  };
  const { errors, warnings } = await contentWith(changes);
  expect(errors.map(errorLine)).toEqual([`points/02-piers.md:${line + 8}: ${error}`]);
  expect(warnings).toEqual([expect.objectContaining({ file: 'comments/ash.md', line: line + 7 })]);
});

test.each([
  ['quotations', `${'> '.repeat(100)}deep`],
  ['lists', `${'- '.repeat(99)}deep`],
  ['elements', `${'<div>'.repeat(100)}deep`],
  ['emphasis', `${'*a '.repeat(500)}${'b* '.repeat(500)}`],
  ['paragraphs of HTML that no one closes', '<p>a '.repeat(N / 10)],
  ['a list of many items with emphasis', '- *a* [b](#p1)\n'.repeat(N / 10)],
  ['a table of many rows with emphasis', `| a | b |\n|---|---|\n${'| *a* | **b** |\n'.repeat(N / 10)}`],
  [
    'many notes',
    `${Array.from({ length: 600 }, (_, i) => `A[^${i}]\n\n`).join('')}${Array.from({ length: 600 }, (_, i) => `[^${i}]: B`).join('\n')}`,
  ],
  [
    'code with stars and lines to fill in',
    `\`\`\`c\n${'char *a, *b;\n'.repeat(1000)}\`\`\`\n\nName: ${'_'.repeat(300)}`,
  ],
  ['lines across the page', `${'*'.repeat(300)}\n\n${'- '.repeat(300)}\n\nText`],
])('%s within the limits are no error', async (_what, body) => {
  expect(await errorsWith({ 'points/02-piers.md': file('number: 2\ntitle: Piers', `Some words.\n\n${body}`) })).toEqual(
    [],
  );
});
