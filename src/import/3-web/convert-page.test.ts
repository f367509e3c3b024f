import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { convertPage } from './convert-page.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'page-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const open = (bytes: string | Uint8Array) => {
  const file = path.join(folder, 'page.html');
  writeFileSync(file, bytes);
  return convert(file);
};
const convert = async (file: string) => {
  const page = await convertPage(file);
  return { ...page, leftOut: page.leftOut.map(({ text }) => text) };
};
const long =
  'We bake in the yard, on most days, for whoever comes by, and nobody has ever asked what it costs. '.repeat(3);
const page = (inside: string, head = '') =>
  `<html><head><title>Bread</title>${head}</head><body><article><h1>Bread</h1><p>${long}</p>${inside}<p>${long}</p></article></body></html>`;

test.each([
  [
    'a list of links',
    '<ul><li><a href="https://a.b/1">Rye</a></li><li><a href="https://a.b/2">Oat</a></li></ul>',
    '[Rye]',
  ],
  ['a table of one cell', '<div><table><tr><td><a href="https://a.b">Rye</a></td></tr></table></div>', '[Rye]'],
  ['a heading with an odd class', '<h2 class="header share">Rye</h2>', '## Rye'],
  ['a short line', '<div>Rye</div>', '\nRye\n'],
])('The article keeps what Readability might drop: %s.', async (_what, html, markdown) => {
  const source = await open(page(html));
  expect(source.markdown).toContain(markdown);
  expect(source.leftOut).toEqual([]);
});

test.each([
  ['<div class="share-bar"><a href="https://a.b">Tell Ida</a></div>', 'share bar "Tell Ida", line 1'],
  ['<div style="display: none"><p>Not yet</p></div>', 'hidden text "Not yet", line 1'],
  ['<aside><a href="https://a.b">Rye</a></aside>', 'sidebar "Rye", line 1'],
])('What surrounds the text is listed as left out: %s', async (html, line) => {
  expect((await open(page(html))).leftOut).toEqual([line]);
});

test('A restored part is filtered like the rest.', async () => {
  const source = await open(
    page(
      '<ul><li><a href="https://a.b/1">Rye</a> <span class="menu"><b class="sidebar">oat</b></span><button>Buy</button></li></ul>',
    ),
  );
  expect(source.markdown).toContain('[Rye](https://a.b/1) **oat**\n');
  expect(source.leftOut).toEqual(['button "Buy", line 1']);
});

test('Elements outside the article are named by tag and class if they have no better name.', async () => {
  const around = '</article><div class="x1"><p>Elsewhere</p></div>';
  const { markdown, leftOut } = await open(page('').replace('</article>', around));
  expect([markdown.includes('Elsewhere'), leftOut]).toEqual([false, ['div.x1 "Elsewhere", line 1']]);
});

test.each([
  ['a note beside it', '<div id="n1"><p>Rye. <a href="#r1">back</a></p></div>', '[^1]: Rye.\n', []],
  [
    'notes under a heading',
    '<footer><h2>Remarks</h2><p id="n1">Rye. <a href="#r1">back</a></p><p>Shop</p></footer>',
    '[^1]: Rye.\n',
    ['p "Shop", line 1'],
  ],
  [
    'comments',
    '<div class="comments" id="n1"><p>Rye. <a href="#r1">back</a></p></div>',
    'We bake',
    ['comments "Rye. back", line 1'],
  ],
])('Of what an article links to, %s is told from what surrounds it.', async (_what, html, markdown, leftOut) => {
  const source = await open(page('<p>Oat<a id="r1" href="#n1">1</a></p>').replace('</article>', `</article>${html}`));
  expect(source.markdown).toContain(markdown);
  expect(source.leftOut.filter((line) => !line.startsWith('the address'))).toEqual(leftOut);
});

test.each([
  [
    'LibreOffice',
    '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
    '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Rye.</p><p>Oat.</p></div>',
  ],
  [
    'Pandoc, with the notes in a sidebar',
    '<a href="#fn1" id="fnref1"><sup>1</sup></a>',
    '<aside class="footnotes"><ol><li id="fn1"><p>Rye.</p><p>Oat.<a href="#fnref1">↩</a></p></li></ol></aside>',
  ],
])('Notes as they are written by %s are kept whole.', async (_what, citation, note) => {
  const html = page(`<p>Oat${citation}</p>`).replace('</article>', `</article>${note}`);
  const { markdown, leftOut } = await open(html);
  expect(markdown).toContain('Oat[^1]\n');
  expect(markdown).toMatch(/\n\[\^1\]: Rye\.\n\n {4}Oat\.\n$/);
  expect(leftOut).toEqual([]);
});

test.each([
  ['<title>Document1</title>', undefined],
  ['<title>Untitled document</title>', undefined],
  ['<title>Documents of a yard</title>', 'Documents of a yard'],
  ['<title>Document1</title><body><p class="MsoTitle">Rye</p>', 'Rye'],
])('The title in %s is %s.', async (head, title) => {
  const { markdown } = await open(`${head}<div><p>${long}</p><p>${long}</p></div>`);
  expect(/^title: (.*)$/m.exec(markdown)?.[1]).toBe(title);
});

test('Of several headings of the first level, the title of the page begins with its own.', async () => {
  const html = page('<h1>Salt</h1>')
    .replaceAll('Bread<', 'Our daily bread<')
    .replace('bread</title>', 'bread | Yard</title>');
  expect((await open(html)).markdown).toMatch(/^---\ntitle: Our daily bread\n---\n\nWe bake[^]*\n# Salt\n/);
});

test('A page that uses a table for its layout is read.', async () => {
  const cells = `<td width="9"><a href="https://a.b">Menu</a></td><td>${long}<b>One</b></td></tr><tr><td></td><td><b>two</b>${long}</td>`;
  const { markdown } = await open(`<title>Bread</title><body><table><tr>${cells}</tr></table></body>`);
  expect(markdown).toContain(`${long}**One**\n\n**two**We bake`);
  expect(markdown).not.toContain('|');
});

test.each([
  ['<link rel="canonical" href="https://a.b/c/d">', ''],
  ['<meta property="og:url" content="https://a.b/c/d">', ''],
  ['', '<!-- saved from url=(0015)https://a.b/c/d -->'],
])('Links are resolved against the address that the page states: %s%s', async (head, before) => {
  const html = page('<p><a href="e">There</a> and <a href="https://a.b/c/d#f">here</a>.</p><h2 id="f">Salt</h2>', head);
  const { markdown } = await open(before + html);
  expect(markdown).toContain('[There](https://a.b/c/e) and [here](#salt).');
});

test.each([
  [
    'as it says',
    'windows-1252',
    Buffer.from(
      page('<p>Café “so”</p>', '<meta charset="windows-1252">').replaceAll('“', '\x93').replaceAll('”', '\x94'),
      'latin1',
    ),
  ],
  ['by its byte order mark', 'UTF-16', Buffer.from(`\uFEFF${page('<p>Café “so”</p>')}`, 'utf16le')],
  ['as UTF-8', 'nothing', page('<p>Café “so”</p>')],
])('A page is read %s (%s).', async (_how, _encoding, bytes) => {
  expect((await open(bytes)).markdown).toContain('\nCafé “so”\n');
});

test('Bytes that do not match the page’s encoding are an error.', async () => {
  await expect(open(Buffer.from(page('\n<p>Caf\xe9</p>'), 'latin1'))).rejects.toThrow('page.html:2: invalid UTF-8');
  const japanese = Buffer.from(page('<p>\xff</p>', '<meta charset="euc-jp">'), 'latin1');
  await expect(open(japanese)).rejects.toThrow(
    'page.html says that its encoding is EUC-JP, but contains bytes that are not',
  );
});

test('A page without an article is an error.', async () => {
  await expect(open('<html><body></body></html>')).rejects.toThrow('page.html: no article was found in this page');
});

test('A saved page becomes a Markdown source, and what is left out is listed.', async () => {
  const fixture = 'tests/fixtures/import/web/walnut';
  expect(await convert(`${fixture}.html`)).toEqual({
    from: `${fixture}.html`,
    markdown: readFileSync(`${fixture}.md`, 'utf8'),
    images: ['walnut_files/the tree.png'],
    leftOut: [
      'text for screen readers "Skip to the text", line 13',
      'page header "Home All letters", line 14',
      'share bar "Share this letter", line 21',
      'subscribe box "Get each letter by post. Subscribe", line 25',
      'embed from video.example.com, line 30',
      'image seedling.jpg "A seedling between two stones", line 34',
      'sidebar "Popular On bread On salt", line 40',
      'page footer "© Letters from a yard. Privacy", line 42',
    ],
  });
});
