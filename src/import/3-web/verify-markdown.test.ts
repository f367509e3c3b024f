import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { verifyMarkdown } from './verify-markdown.ts';

const html = '<p>We <em>eat</em>\nbread.<br>So.</p>\n<ul><li>one<ul><li>two</li></ul></li></ul>';
const verify = (markdown: string) => {
  const { lost, added, moved } = verifyMarkdown(fromHtml(html, { fragment: true }), markdown);
  return [lost, added, moved].map((tokens) => tokens.map(({ text, place }) => `${text} (${place})`));
};

test('Markdown with all the words of an article has no differences.', () => {
  expect(verify('We *eat* bread.\\\nSo.\n\n- one\n  - two\n')).toEqual([[], [], []]);
});

test.each([
  ['We *eat*.\\\nSo.\n\n- one\n  - two\n', [['bread (line 1)'], [], []]],
  ['We *eat* bread.\\\nSo.\n\n- one, two\n', [[], [', (the Markdown)'], []]],
  ['We *eat* bread.\\\nSo.\n\n- two\n  - one\n', [[], [], ['one (line 3)']]],
  ['We *eat* bread.So.\n\n- onetwo\n', [['one (line 3)', 'two (line 3)'], ['onetwo (the Markdown)'], []]],
])('A lost, added or moved word or sign is reported: %j.', (markdown, errors) => {
  expect(verify(markdown)).toEqual(errors);
});
