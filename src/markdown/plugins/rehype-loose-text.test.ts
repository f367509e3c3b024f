import { describe, expect, test } from 'vitest';
import { Messages } from '#i18n/messages.ts';
import { placeOnPage } from '#markdown/page/place-on-page.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';
import { textPassages } from '#markdown/tree/text-passages.ts';

const point = (body: string) => renderMarkdown(body, '/points/05-a.md', { number: 5 });
const html = async (body: string) => htmlOf((await point(body)).tree);
const passages = async (body: string) => (await point(body)).outline.passages.map(({ text }) => text);

describe('every word is in a passage, once', () => {
  test.each([
    ['a division', '<div>One *two*</div>', ['One *two*']],
    ['a division between paragraphs', 'One\n\n<div>Two</div>\n\nThree', ['One', 'Two', 'Three']],
    ['divisions in divisions', '<div>One<div>Two</div>three <b>four</b></div>', ['One', 'Two', 'three four']],
    ['words around a block', '<div>One<p>Two</p>three<ul><li>Four</ul></div>', ['One', 'Two', 'three', 'Four']],
    ['a quotation', '<blockquote>One</blockquote>', ['One']],
    ['a quotation in an item', '- One\n  <blockquote>Two</blockquote>', ['One', 'Two']],
    ['a quotation in a cell', '<table><tr><td>One<blockquote>Two</blockquote></td></tr></table>', ['One', 'Two']],
    ['a list of definitions', '<dl><dt>One</dt><dd>Two</dd><dd><p>Three</p></dd></dl>', ['One', 'Two', 'Three']],
    ['groups of definitions', '<dl><div><dt>One</dt><dd>Two<p>Three</p></dd></div></dl>', ['One', 'Two', 'Three']],
    ['a disclosure', '<details><summary>One</summary>Two</details>', ['One', 'Two']],
    ['a disclosure in an item', '- One <details><summary>two</summary> three</details>', ['One two three']],
    ['a heading in a summary', '<details><summary><h2>A</h2></summary>One</details>', ['One']],
    ['a figure', '<figure><img src="a.png" alt="One">\n<figcaption>Two</figcaption></figure>', ['One Two']],
    [
      'a figure with a quotation',
      '<figure><blockquote>One</blockquote><figcaption>Two</figcaption></figure>',
      ['Two', 'One'],
    ],
    ['the caption of a table', '<table><caption>One</caption><tr><td>two</td></tr></table>', ['One two']],
    ['after a comment', '<!-- A --> One', ['One']],
    ['after a comment of some lines', '<!--\nA\n-->\nOne', ['One']],
    ['words in lists of none', '<ul>One<li>Two</li></ul><dl>Three</dl>', ['One', 'Two', 'Three']],
    ['a picture on a line', '<img src="a.png" alt="One">', ['One']],
    ['a link around blocks', '<a href="#p5">One<p>Two</p></a>', ['One', 'Two']],
    ['blocks that are not allowed', '<center>One</center>\n\n<address>two</address>', ['One two']],
    ['cells', '<table><tr><th>One</th><th>two</th></tr><tr><td>three</td></tr></table>', ['One two three']],
    [
      'parts of a table',
      '<table><thead><tr><th>One</th></tr></thead><tbody><tr><td>two</td></tr></tbody></table>',
      ['One two'],
    ],
    ['divisions in an item', '<ul><li>One<div>two</div>three<div>four</div></li></ul>', ['One two three four']],
    ['words around a list in an item', '<ul><li>One<ul><li>Three</li></ul>two</li></ul>', ['One two', 'Three']],
    ['parts of a figure', '<figure><div>One</div><figcaption>two</figcaption></figure>', ['One two']],
    ['a paragraph in a definition', '<dl><dd>One<div>two</div><p>Three</p></dd></dl>', ['One two', 'Three']],
    ['after a heading in a heading', '<h2><x-a><h3>A</h3>One', ['One']],
    ['after part of a table', '<col>One\n\nTwo', ['One', 'Two']],
    ['in a table that is not closed', '<table>\n\n<!-- A --> One', ['One']],
    ['lines of an address', '<div>One<br>two</div>', ['One two']],
  ])('%s', async (_what, body, expected) => {
    expect(await passages(body)).toEqual(expected);
    const { tree, outline } = await point(body);
    // Search and the page find the same.
    const found = textPassages(tree).filter(({ isHeading }) => !isHeading);
    expect(found.map(({ id, text }) => ({ id, text }))).toEqual(outline.passages);
  });

  test('a heading with a block in a comment', async () => {
    const { outline, tree } = await renderMarkdown('## <a><div>One', '/comments/a.md', {});
    expect(outline.passages.map(({ text }) => text)).toEqual(['One']);
    expect(htmlOf(tree)).toContain('<p id="c-a.1"><a>One</a></p>');
  });

  test('a note keeps its words in one piece', async () => {
    const { outline } = await point('A[^1]\n\n[^1]: B <div>C</div>\n\n    <div>D</div>');
    expect(outline.passages.map(({ text }) => text)).toEqual(['A']);
    expect(outline.notes.map(({ text }) => text)).toEqual(['B C D']);
  });

  test('neither space nor breaks become paragraphs', async () => {
    const { tree } = await point('<div> <br> </div>\n\n<div></div>\n\nOne');
    expect(htmlOf(tree)).toBe('<div> <br> </div>\n<div></div>\n<p id="p5.1">One</p>');
  });
});

test('a link around blocks is a link in each, since each ends with one', async () => {
  expect(await html('<div><a href="#p2">One<p>Two <b>three</b></p> <table><tr><td>Four</table></a></div>')).toBe(
    '<div><div><p id="p5.1"><a href="#p2">One</a></p><p id="p5.2"><a href="#p2">Two <b>three</b></a></p> ' +
      '<table id="p5.3"><tbody><tr><td><a href="#p2">Four</a></td></tr></tbody></table></div></div>',
  );
  expect(await html('- <a href="#p2"><div>One</div></a>')).toMatch(
    /<li id="p5.1">\s*<div>\s*<div><a href="#p2">One<\/a><\/div>/,
  );
});

test('words above others around a block stay in their paragraph', async () => {
  const { tree } = await point('<div><ruby>One <rt>two</rt><div>Three</div></ruby></div>');
  expect(htmlOf(tree)).toContain('<p id="p5.1">One <rt>two</rt></p>');
  expect(htmlOf(tree)).not.toContain('<ruby>');
});

test('nothing is added to code, or where there is space', async () => {
  expect(htmlOf((await point('<pre>a<div>b</div></pre>')).tree)).toContain('>a<div>b</div></pre>');
  expect(htmlOf((await point('| A | B |\n|---|---|\n| c | d |')).tree)).not.toContain(' <t');
});

test('each passage has its ¶, beside what has no place for it', async () => {
  const messages = new Messages('en');
  const page = async (body: string) =>
    placeOnPage(await point(body), {
      elsewhere: () => undefined,
      image: () => ({ src: '', width: 1, height: 1 }),
      messages,
    }).replaceAll(/<a href="#(\S+)" class="to-share"[^>]*>[^<]*<\/a>/g, '[$1]');
  expect(await page('<dl><dt>A</dt><dd>B</dd></dl>')).toBe(
    '<dl><dt id="p5.1">A[p5.1]</dt><dd id="p5.2">B[p5.2]</dd></dl>',
  );
  expect(await page('<details><summary>A</summary>B</details>')).toBe(
    '<details><summary id="p5.1">A</summary>[p5.1]<p id="p5.2">B[p5.2]</p></details>',
  );
  expect(await page('<figure><div>A</div><figcaption>B</figcaption></figure>')).toBe(
    '<figure id="p5.1"><div>A</div> <figcaption>B[p5.1]</figcaption></figure>',
  );
});
