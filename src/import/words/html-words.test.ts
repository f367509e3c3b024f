import { expect, test } from 'vitest';
import { readHtmlWords } from './html-words.ts';

const read = (html: string) =>
  readHtmlWords('essay.md', html, 'body').map(({ kind, text, marks }) => [kind, text, marks]);

test('HTML is read as a reader sees it, one piece for each block.', () => {
  expect(
    read('<h2 id="p0-so">So</h2>\n<p id="p0.1">A &#x26; B &lt;b> <a href="https://a.b/?c>d">link</a></p>'),
  ).toEqual([
    ['subheading', 'So', 0],
    ['body', 'A & B <b> link', 0],
  ]);
});

test('Only emphasis is read as asterisks.', () => {
  expect(read('<p><em>we</em> <strong>all</strong> <del>not</del> <code>x</code></p>')).toEqual([
    ['body', '*we* **all** not x', 6],
  ]);
});
