import { describe, expect, test } from 'vitest';
import { htmlOf } from '#markdown/tree/html-of.ts';
import { renderMarkdown } from './render.ts';

const comment = async (body: string) => renderMarkdown(body, '/comments/a.md', {});

const html = async (body: string) => htmlOf((await renderMarkdown(body, '/points/05-a.md', { number: 5 })).tree);

describe('the authors’ typography is not changed', () => {
  test.each([
    [`"straight" and 'single' quotes, it's`],
    ['“curly” and ‘single’ ones, it’s'],
    ['-- and --- and – and —'],
    ['... and … and . . .'],
    ['(c) (r) (tm) 1/2 +- -> =>'],
    ['a  b\u{a0}c\u{202f}d\u{200b}e'],
    ['snake_case_word, 2 * 3 * 4 and C# at #1'],
  ])('%s', async (words) => {
    expect(await html(words)).toBe(`<p id="p5.1">${words}</p>`);
  });

  test.each([
    ['A & B', 'A & B'],
    ['A&B &', 'A&amp;B &amp;'],
    ['&amp;amp; c', '&amp;amp; c'],
    ['5 < 6 > 4', '5 &lt; 6 > 4'],
    ['1986\\. It was', '1986. It was'],
    ['&amp;c &copy;', '&amp;c ©'],
  ])('%s', async (words, written) => {
    expect(await html(words)).toBe(`<p id="p5.1">${written}</p>`);
  });
});

test('a text says how many bytes its HTML has, with references in figures', async () => {
  const { bytes } = await renderMarkdown('é & ü', '/points/05-a.md', { number: 5 });
  expect(bytes).toBe(Buffer.byteLength('<p id="p5.1">é &#x26; ü</p>'));
});

test('paragraphs nested in HTML that is left out are nested as a browser would', async () => {
  expect(await html('<p>A <object><p>b</p></object></p>')).toBe('<p id="p5.1">A </p><p id="p5.2">b</p><p></p>');
});

test('tables, strikes, bare addresses and notes are read as GitHub reads them', async () => {
  expect(await html('~~a~~ https://x.org')).toBe(
    '<p id="p5.1"><del>a</del> <a href="https://x.org">https://x.org</a></p>',
  );
  expect(await html('| A |\n|---|\n| b |')).toContain('<td>b</td>');
});

test('the same text gives the same page however often it is rendered, and each file its own', async () => {
  const first = await renderMarkdown('Text.', '/points/05-a.md', { number: 5 });
  const second = await renderMarkdown('Text.', '/points/05-a.md', { number: 5 });
  const other = await renderMarkdown('Text.', '/points/05-a.md', { number: 6 });
  const third = await renderMarkdown('Text.', '/comments/a.md', {});
  expect([first, second, other, third].map(({ tree }) => htmlOf(tree))).toEqual([
    '<p id="p5.1">Text.</p>',
    '<p id="p5.1">Text.</p>',
    '<p id="p6.1">Text.</p>',
    '<p id="c-a.1">Text.</p>',
  ]);
});

test.each(['/a#b/points/05-a.md', '/what?/points/05-a.md', '/100%/points/05-a.md', '/é ü/points/05-a.md'])(
  '%s is a point as well',
  async (file) => {
    expect(htmlOf((await renderMarkdown('Text.', file, { number: 5 })).tree)).toBe('<p id="p5.1">Text.</p>');
  },
);

test('the front matter that is given is left as it was', async () => {
  const frontmatter = { number: 5 };
  await renderMarkdown('Some other text.', '/points/05-a.md', frontmatter);
  expect(frontmatter).toEqual({ number: 5 });
});

describe('what the page cannot carry is said in other words', () => {
  test('a heading in a comment becomes a bold paragraph', async () => {
    const { tree, outline } = await comment('# A *b*\n\nSetext\n---\n\n<h4 id="x">Raw</h4>\n\nText.');
    expect(htmlOf(tree)).toBe(
      '<p id="c-a.1"><strong>A <em>b</em></strong></p>\n<p id="c-a.2"><strong>Setext</strong></p>\n' +
        '<p id="c-a.3"><strong>Raw</strong></p>\n<p id="c-a.4">Text.</p>',
    );
    expect(outline.headings).toEqual([]);
  });

  test('the notes of a comment are no section with a heading either, and are described by the same words', async () => {
    const { tree, outline } = await comment('A[^1]\n\n[^1]: B');
    expect(htmlOf(tree)).not.toMatch(/<h\d/);
    expect(htmlOf(tree)).toContain('<div data-footnotes><p id="c-a.notes"><strong>Notes</strong></p>');
    expect(htmlOf(tree)).toContain('aria-describedby="c-a.notes"');
    expect(outline.passages).toEqual([{ id: 'c-a.1', text: 'A' }]);
  });

  test('a heading of the essay stays one', async () => {
    expect(await html('## A')).toBe('<h2 id="p5-a">A</h2>');
  });

  test('the box of a task becomes a sign', async () => {
    expect(await html('- [x] done\n- [ ] to do\n- neither')).toBe(
      '<ul>\n<li id="p5.1">☑ done</li>\n<li id="p5.2">☐ to do</li>\n<li id="p5.3">neither</li>\n</ul>',
    );
  });

  test('the box of a task in a loose list does so too', async () => {
    expect(await html('1. [X] done\n\n2. more')).toBe(
      '<ol>\n<li>\n<p id="p5.1">☑ done</p>\n</li>\n<li>\n<p id="p5.2">more</p>\n</li>\n</ol>',
    );
  });
});

test.each([
  ['強調**「です。」**だ', '強調<strong>「です。」</strong>だ'],
  ['これは*「強い」*です', 'これは<em>「強い」</em>です'],
  ['古い~~（値段）~~は', '古い<del>（値段）</del>は'],
  ['**스크립트(script)**라고', '<strong>스크립트(script)</strong>라고'],
  ['a**"b"**c *d*', 'a**&quot;b&quot;**c <em>d</em>'],
])('emphasis in %s needs no spaces around it in scripts that have none', async (body, expected) => {
  expect((await html(body)).replaceAll('"', '&quot;')).toBe(`<p id=&quot;p5.1&quot;>${expected}</p>`);
});
