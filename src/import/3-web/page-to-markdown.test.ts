import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { imagePath } from '#markdown/tree/image-path.ts';
import { pageToMarkdown } from './page-to-markdown.ts';

const convert = (html: string) => pageToMarkdown('page.html', fromHtml(html, { fragment: true }), { title: 'Bread' });
const write = (html: string) => {
  const { markdown, leftOut } = convert(html);
  return { markdown, leftOut: leftOut.map(({ text }) => text) };
};
const bodyOf = (html: string) => write(html).markdown.split('---\n\n')[1];

test.each([
  ['Emphasis', '<p>We <em>eat</em>, <b>all</b> <del>day</del>.</p>', 'We *eat*, **all** ~~day~~.\n'],
  ['Emphasis inside a word', '<p>un<em>believ</em>able</p>', 'un*believ*able\n'],
  [
    'What looks like Markdown',
    '<p>2 * 3 * 4, [^1] and # no_heading_</p>',
    String.raw`2 \* 3 \* 4, \[^1] and # no_heading\_` + '\n',
  ],
  [
    'What Markdown has no sign for',
    '<p>x<sup>2</sup>, H<sub>2</sub>O, <q>so</q></p>',
    'x<sup>2</sup>, H<sub>2</sub>O, <q>so</q>\n',
  ],
  ['Lines broken twice', '<p>One<br><br>two<br>three</p>', 'One\n\ntwo\\\nthree\n'],
  ['Text in no paragraph', '<div>One<p>two</p>three</div>', 'One\n\ntwo\n\nthree\n'],
  ['Headings and lists', '<h2>A</h2><ol start="3"><li>b<ul><li>c</li></ul></li></ol>', '## A\n\n3. b\n   - c\n'],
  ['A quotation', '<blockquote><p>One</p><p>two</p></blockquote>', '> One\n>\n> two\n'],
  ['Code', '<pre><code class="language-js">a  b\n\nc</code></pre>', '```js\na  b\n\nc\n```\n'],
  ['A table with a caption', '<table><caption>N</caption><tr><th>a|b</th></tr></table>', 'N\n\n| a\\|b |\n| ---- |\n'],
  ['A table that only places blocks', '<table><tr><td><p>One</p></td><td><p>two</p></td></tr></table>', 'One\n\ntwo\n'],
  ['Blocks in a heading', '<h2>One<br><div>two</div> <code>x</code></h2>', '## One two `x`\n'],
  ['A figure with a long caption', '<figure><figcaption><p>One</p><p>two</p></figcaption></figure>', 'One\n\ntwo\n'],
  ['A power in a list', '<ul><li>2<sup>32</sup>-1</li></ul>', '- 2<sup>32</sup>-1\n'],
  ['A place where a word may break', '<p>un<wbr>believable</p>', 'unbelievable\n'],
  [
    'A box to tick',
    '<ul><li><input type="checkbox" checked> Rye</li></ul><p><input type="checkbox">Oat</p>',
    '- [x] Rye\n\nOat\n',
  ],
  ['A heading in a line to unfold', '<details><summary>a<h2>b</h2></summary><p>c</p></details>', 'a\n\n## b\n\nc\n'],
  ['Emphasis around blocks', '<b>a<h2>b</h2></b>', 'a\n\n## b\n'],
  ['Emphasis around nothing', '<p>a<b></b><code></code>b</p>', 'ab\n'],
  ['A menu', '<menu><li>One</li></menu>', '- One\n'],
  ['Terms', '<dl><dt>Salt</dt><dd>White.</dd></dl>', '- Salt\n\n  White.\n'],
  ['Folded text', '<details><summary>One</summary><p>Two</p></details>', 'One\n\nTwo\n'],
  ['A link around nothing', '<p>One<a href="https://a.b"><img src="https://a.b/c.png"></a></p>', 'One\n'],
])('%s: all words are in the Markdown.', (_what, html, markdown) => {
  expect(bodyOf(html)).toBe(markdown);
});

test.each([
  [
    'a sign in a sentence',
    '<p>A<sup><a id="r1" href="#n1">1</a></sup>.</p><ol><li id="n1">B <a href="#r1">↩</a></li></ol>',
  ],
  [
    'a link that is a note’s number',
    '<p>A<a id="r1" href="#n1" class="footnote-anchor">1</a>.</p><div><a id="n1" href="#r1">1</a><div><p>B</p></div></div>',
  ],
  ['a note by its name', '<p>A<a name="r1" href="#n1">[1]</a>.</p><p id="n1">B <a href="#r1">back</a></p>'],
])('A note is found by its links: %s.', (_what, html) => {
  expect(bodyOf(html)).toBe('A[^1].\n\n[^1]: B\n');
});

test('Notes with nothing but an anchor inside stay as they are.', () => {
  const html = '<p>A<a id="r1" href="#n1">1</a> B<a id="r2" href="#n2">2</a></p>';
  const notes = '<div><a id="n1" href="#r1">1</a> C<br><a id="n2" href="#r2">2</a> D</div>';
  expect(write(html + notes).markdown).not.toContain('[^');
});

test('A link to a heading leads to its Markdown name, numbered if another heading has the same text.', () => {
  const html = '<p><a href="#b">There</a></p><h2 id="a">1. Salt</h2><p>A</p><h2><a id="b"></a>1. Salt</h2><p>B</p>';
  expect(write(html).markdown).toContain('[There](#1-salt-1)');
});

test('A conversion that would lose a word fails, and names it.', () => {
  expect(() => write('<p>A</p>\n<p><command>cut</command> B</p>')).toThrow(
    'page.html: the conversion to Markdown would change the words of the article:\n  lost, line 2: cut\n',
  );
});

test('A table of contents is not a list of notes.', () => {
  const { markdown, leftOut } = write(
    '<p id="top"><a href="#a">1</a></p><h2 id="a">A <a href="#top">up</a></h2><p>B</p>',
  );
  expect(markdown).not.toContain('[^');
  expect(leftOut).toEqual(['the address #top of the link "up", line 1']);
});

test.each([
  ['<button>Subscribe</button>', 'button "Subscribe", line 2'],
  [
    '<div class="kg-card kg-signup-card"><h2>Get it</h2><form><input type="email"></form></div>',
    'subscribe box "Get it", line 2',
  ],
  ['<form><p>Get it</p><input type="email"></form>', 'subscribe box "Get it", line 2'],
  ['<a class="author-avatar"><img src="page_files/ida.png" alt="Ida"></a>', 'image ida.png "Ida", line 2'],
  ['<div role="button"><span>Zoom</span></div>', 'button "Zoom", line 2'],
  ['<input type="submit" value="Send">', 'button "Send", line 2'],
  ['<p class="button-wrapper"><a href="https://a.b">Read on</a></p>', 'button "Read on", line 2'],
  ['<div class="subscription-widget-wrap-editor"><p>Get it</p></div>', 'subscribe box "Get it", line 2'],
  ['<iframe src="https://a.b/c"></iframe>', 'embed from a.b, line 2'],
  ['<video controls>No video</video>', 'video "No video", line 2'],
  ['<img src="https://a.b/c%20d.png?e" alt="A loaf">', 'image c d.png "A loaf", line 2'],
  ['<img src="data:image/png;base64,AA" alt="A loaf">', 'image embedded in the page "A loaf", line 2'],
  ['<a href="other.html">There</a>', 'the address other.html of the link "There", line 2'],
  ['<a href="javascript:x()">There</a>', 'the address javascript:x() of the link "There", line 2'],
  ['<noscript>Switch it on</noscript>', 'text for browsers without JavaScript "Switch it on", line 2'],
  [`<button>${'so '.repeat(12)}</button>`, 'button "so so so so so so so so so so …" (12 words), line 2'],
])('%s is listed as left out.', (html, line) => {
  expect(write(`<p>We eat.</p>\n${html}`).leftOut).toEqual([line]);
});

test('The words of what is left out are counted, but not those of a link that only loses its address.', () => {
  const { leftOut } = convert(
    '<p>We <a href="a.html">all</a> eat.</p><button>Buy it</button><img src="https://a.b/c.png" alt="A loaf">',
  );
  expect(leftOut.map(({ words }) => words)).toEqual([2, 2, 0]);
});

test('An image that is missing or outside the folder is reported with its line.', () => {
  expect(() => write('<p>A</p>\n<img src="page_files/a%20b.png?x">')).toThrow(
    'page.html:2: the image "page_files/a b.png" does not exist',
  );
  expect(() => write('<p>A</p>\n<img src="../a.png">')).toThrow('page.html:2: the image "../a.png" is outside');
});

test.each([
  '<div role="button" tabindex="0"><img src="a.png" alt="B"></div>',
  '<button><img src="a.png" alt="B"></button>',
])('An image that can be enlarged stays: %s', (html) => {
  expect(() => write(`<p>A</p>\n<figure>${html}<figcaption>C</figcaption></figure>`)).toThrow(
    'page.html:2: the image "a.png"',
  );
});

test('An image whose name has special characters of a URL is found.', ({ onTestFinished }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'picture-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const name = 'a #1? 100%.png';
  writeFileSync(path.join(folder, name), '');
  const html = `<p>A <img src="./${encodeURIComponent(name)}" alt="B"></p>`;
  const source = pageToMarkdown(path.join(folder, 'page.html'), fromHtml(html, { fragment: true }), { title: 'Bread' });
  expect(source.images).toEqual([name]);
  expect(imagePath(/!\[B\]\((.*)\)/.exec(source.markdown)?.[1] ?? '')).toBe(name);
});
