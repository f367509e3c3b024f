import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';

const cite = (label: string, nth: string, number: number) =>
  `<sup><a href="#p5.fn-${label}" id="p5.fnref-${label}${nth}" data-footnote-ref aria-describedby="p5.notes">${number}</a></sup>`;

const back = (label: string, nth: string, name: string, mark: string) =>
  `<a href="#p5.fnref-${label}${nth}" data-footnote-backref="" aria-label="Back to reference ${name}" class="data-footnote-backref">↩${mark}</a>`;

const render = async (...text: Parameters<typeof renderMarkdown>) => {
  const rendered = await renderMarkdown(...text);
  return { ...rendered, html: htmlOf(rendered.tree) };
};

const point = async (body: string) => render(body, '/points/05-a.md', { number: 5 });
const passages = async (body: string) => (await point(body)).outline.passages.map(({ id, text }) => [id, text]);
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);

describe('passages count in the order of reading', () => {
  test('paragraphs', async () => {
    const { html } = await point('One.\n\nTwo.');
    expect(html).toBe('<p id="p5.1">One.</p>\n<p id="p5.2">Two.</p>');
  });

  test('paragraphs of a quotation, which itself is none', async () => {
    const { html } = await point('> One.\n>\n> > Two.\n\nThree.');
    expect(html).toBe(
      '<blockquote>\n<p id="p5.1">One.</p>\n<blockquote>\n<p id="p5.2">Two.</p>\n</blockquote>\n</blockquote>\n<p id="p5.3">Three.</p>',
    );
  });

  test('items of a tight list', async () => {
    const { html } = await point('- One\n- Two');
    expect(html).toBe('<ul>\n<li id="p5.1">One</li>\n<li id="p5.2">Two</li>\n</ul>');
  });

  test('paragraphs of a loose list', async () => {
    const { html } = await point('1. One\n\n   Two\n\n2. Three');
    expect(html).toBe(
      '<ol>\n<li>\n<p id="p5.1">One</p>\n<p id="p5.2">Two</p>\n</li>\n<li>\n<p id="p5.3">Three</p>\n</li>\n</ol>',
    );
  });

  test('items of lists within lists, each with its own words', async () => {
    expect(await passages('- One\n  - Two\n    1. Three\n- Four')).toEqual([
      ['p5.1', 'One'],
      ['p5.2', 'Two'],
      ['p5.3', 'Three'],
      ['p5.4', 'Four'],
    ]);
  });

  test('blocks within an item, whose words count once', async () => {
    expect(await passages('- > Quoted\n- ```\n  code\n  ```\n- Text\n  > quoted\n- | A |\n  |---|\n  | b |')).toEqual([
      ['p5.1', 'Quoted'],
      ['p5.2', 'code'],
      ['p5.3', 'Text'],
      ['p5.4', 'quoted'],
      ['p5.5', 'A b'],
    ]);
  });

  test('blocks of code and tables', async () => {
    const { html } = await point('```js\nlet a;\n```\n\n    b\n\n| A | B |\n|---|---|\n| c | d |');
    expect(idsIn(html)).toEqual(['p5.1', 'p5.2', 'p5.3']);
    expect(html).toMatch(/^<pre id="p5.1"><code class="language-js">let a;\n<\/code><\/pre>\n<pre id="p5.2">/);
    expect(html).toMatch(/<table id="p5.3">/);
  });

  test('neither headings, rules nor pictures', async () => {
    expect(await passages('## A\n\n---\n\n![](a.png)\n\nOne.\n\n<p></p>\n\nTwo.')).toEqual([
      ['p5.1', 'One.'],
      ['p5.2', 'Two.'],
    ]);
  });
});

test('the text of a passage is what a reader sees, white space folded', async () => {
  const body = 'One *and*\n`two`,  \nthree&nbsp;&amp; [four](#p5).[^1]\n\n[^1]: A note.';
  expect(await passages(body)).toEqual([['p5.1', 'One and two, three & four.']]);
});

describe('headings take their words', () => {
  test('equal headings are told apart', async () => {
    const { html, outline } = await point('## Water\n\n### Water\n\n## Water 1\n\nText.');
    expect(html).toBe(
      '<h2 id="p5-water">Water</h2>\n<h3 id="p5-water-1">Water</h3>\n<h2 id="p5-water-1-1">Water 1</h2>\n<p id="p5.1">Text.</p>',
    );
    expect(outline.headings).toEqual([
      { id: 'p5-water', depth: 2, text: 'Water', after: 0, line: 1 },
      { id: 'p5-water-1', depth: 3, text: 'Water', after: 0, line: 3 },
      { id: 'p5-water-1-1', depth: 2, text: 'Water 1', after: 0, line: 5 },
    ]);
  });

  test('any script makes an id', async () => {
    expect(idsIn((await point('## Été: 橋!\n\n## الجسر')).html)).toEqual(['p5-été-橋', 'p5-الجسر']);
  });

  test('a heading without letters has an id of its own as well', async () => {
    expect(idsIn((await point('## ¿?\n\n## Heading\n\n## …')).html)).toEqual(['p5-heading', 'p5-heading-2', 'p5--1']);
  });
});

describe('notes keep their labels', () => {
  const body = 'A[^1] b[^x] c[^1] d[^1].\n\n[^1]: First.\n[^x]: Second.';

  test('a note cited several times leads back to each place', async () => {
    const { html } = await point(body);
    expect(html).toBe(
      [
        `<p id="p5.1">A${cite('1', '', 1)} b${cite('x', '', 2)} c${cite('1', '-2', 1)} d${cite('1', '-3', 1)}.</p>`,
        '<section data-footnotes><h2 id="p5.notes">Notes</h2>',
        '<ol>',
        '<li id="p5.fn-1">',
        `<p>First. ${back('1', '', '1', '')} ${back('1', '-2', '1-2', '<sup>2</sup>')} ${back('1', '-3', '1-3', '<sup>3</sup>')}</p>`,
        '</li>',
        '<li id="p5.fn-x">',
        `<p>Second. ${back('x', '', '2', '')}</p>`,
        '</li>',
        '</ol>',
        '</section>',
      ].join('\n'),
    );
  });

  test('notes are neither passages nor headings', async () => {
    const { outline } = await point(body);
    const one = [{ id: 'p5.1', text: 'A b c d.' }];
    const notes = [
      { id: 'p5.fn-1', text: 'First.' },
      { id: 'p5.fn-x', text: 'Second.' },
    ];
    expect(outline).toEqual({ passages: one, headings: [], notes, targets: [], anchors: [] });
  });

  test('the text of a note is all that is in it', async () => {
    const { outline } = await point('A[^1].\n\n[^1]: One *two*.\n\n    - Three.\n    - Four.\n\n    > Five.');
    expect(outline.notes).toEqual([{ id: 'p5.fn-1', text: 'One two. Three. Four. Five.' }]);
  });

  test('every link of a note leads to an id that is there, whatever the label', async () => {
    const { html } = await point('A[^ñ] b[^Up] c[^a b] d[^ñ].\n\n[^ñ]: One.\n[^Up]: Two.\n[^a b]: Three.');
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links).toHaveLength(8 - 2);
    expect(idsIn(html)).toEqual(expect.arrayContaining(links));
  });
});

describe('ids never collide', () => {
  const awkward = [
    '## Notes\n\n## Notes\n\nA[^1] b[^1].\n\n- c\n  - d\n\n[^1]: Note 1.',
    '## Fn 1\n\n## Fnref 1 2\n\nA[^1-2] b[^1] c[^1].\n\n[^1]: One.\n[^1-2]: Two.',
    '<h2 id="p5">p5</h2>\n\n<p id="p5.2">A</p>\n\nB <a id="fnref-1" href="#p5">c</a>[^1]\n\n[^1]: N\n\n<li id="fn-1"><p>x</p></li>',
  ].join('\n\nText.\n\n');
  const files: [string, Record<string, unknown>][] = [
    ['/essay.md', {}],
    ['/closing.md', {}],
    ['/points/1.md', { number: 1 }],
    ['/points/2.md', { number: 2, at: '1a' }],
    ['/points/11.md', { number: 11 }],
    ['/comments/1.md', {}],
    ['/comments/1-1.md', {}],
    ['/comments/p1.md', {}],
  ];

  test('two sections never share one, though their texts are the same', async () => {
    const sections = await Promise.all(files.map(([file, data]) => render(awkward, file, data)));
    const ids = sections.flatMap(({ html, section }) => [section.id, ...idsIn(html)]);
    expect(ids.length).toBeGreaterThan(8 * 12);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('every id begins with its section', async () => {
    for (const [file, data] of files) {
      const { html, section } = await render(awkward, file, data);
      const strangers = idsIn(html).filter((id) => !/^[.-]/.test(id!.slice(section.prefix.length)));
      expect(strangers, file).toEqual([]);
      expect(
        idsIn(html).every((id) => id!.startsWith(section.prefix)),
        file,
      ).toBe(true);
    }
  });

  test('a section that is added or moved changes no id of another', async () => {
    const before = await render('Text.\n\n## Water', '/points/05-a.md', { number: 5, at: '5' });
    const after = await render('Text.\n\n## Water', '/points/06-a.md', { number: 6, at: '5' });
    expect(after.html).toBe(before.html);
  });
});

test('targets are the ids that links within the essay lead to, notes aside', async () => {
  const body = '[a](#p1) <a href="#p2-%C3%A9">b</a> [c](https://x.org/#y) [d](/e/#f)[^1]\n\n[^1]: [g](#z.1)';
  expect((await point(body)).outline.targets).toEqual(['p1', 'p2-é', 'z.1']);
});
