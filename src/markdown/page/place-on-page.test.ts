import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { Messages } from '#i18n/messages.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { type Place, placeOnPage } from './place-on-page.ts';

const order = (html: string) => html.match(/p5\.\d(?=">)|class="pull"|z/g);

const pulled = (words: string) => `<p class="pull" aria-hidden="true"><span>${words}</span></p>`;

const elsewhere = (id: string) => (id.startsWith('p9') ? `/9/#${id}` : undefined);

const tags = (html: string) => html.match(/<h\d/g);

const messages = new Messages('en');

/** A text as a page takes it in. */
async function placed(body: string, place: Partial<Place> = {}, file = '/points/05-a.md') {
  return placeOnPage(await renderMarkdown(body, file, { number: 5 }), {
    elsewhere: () => undefined,
    image: () => ({ src: '/tree.png', width: 40, height: 30 }),
    messages,
    ...place,
  });
}

const link = (id: string, name: string) => `<a href="#${id}" class="to-share" aria-label="${name}">\u00a0¶</a>`;
const beside = (id: string, n: number) => link(id, `Link to point 5, heading ${n}`);
const passageLink = (id: string, n: number) => link(id, `Link to point 5, paragraph ${n}`);

describe('headings go down with their section', () => {
  test('by one level', async () => {
    expect(tags(await placed('## A\n\n### B\n\n## C', { shift: 1 }))).toEqual(['<h3', '<h4', '<h3']);
  });

  test('to h6 at most', async () => {
    expect(tags(await placed('##### A\n\n###### B', { shift: 2 }))).toEqual(['<h6', '<h6']);
  });

  test('or stay where they are', async () => {
    expect(tags(await placed('## A'))).toEqual(['<h2']);
  });
});

describe('links within the essay lead somewhere', () => {
  test.each([
    ['to another page, if the id is there', '#p9.2', '/9/#p9.2'],
    ['to another page also where the id is written in percent', '#p9-%C3%A9', '/9/#p9-é'],
    ['on this page, if it is here', '#z.1', '#z.1'],
    ['out of the essay as before', 'https://x.org/#p9', 'https://x.org/#p9'],
  ])('%s', async (_where, href, leadsTo) => {
    expect(await placed(`<a href="${href}">A</a>`, { elsewhere })).toContain(`<a href="${leadsTo}">A</a>`);
  });
});

describe('passages and headings have a link to themselves', () => {
  test('a paragraph ends with it', async () => {
    expect(await placed('Text.')).toBe(`<p id="p5.1">Text.${passageLink('p5.1', 1)}</p>`);
  });

  test('a heading has it beside it, under a name that does not say its messages again', async () => {
    expect(await placed('## A\n\n> ## B')).toBe(
      `<header><h2 id="p5-a" class="body">A</h2>${beside('p5-a', 1)}</header>` +
        `<blockquote>\n<header><h2 id="p5-b" class="body">B</h2>${beside('p5-b', 2)}</header>\n</blockquote>`,
    );
  });

  test('links in a heading lead somewhere, as elsewhere', async () => {
    expect(await placed('## [A](#p9.2)', { elsewhere })).toContain(
      '<a href="/9/#p9.2">A</a></h2><a href="#p5-a" class="to-share"',
    );
  });

  test('a heading of what folds has none, since there is no room beside it', async () => {
    const html = await placed('<details><summary><h3>A</h3></summary>\n\nText.\n\n</details>');
    expect(html).toContain('<summary><h3 id="p5-a" class="body">A</h3></summary>');
  });

  test('an item ends before the list inside it', async () => {
    expect(await placed('- A\n  - B')).toBe(
      `<ul>\n<li id="p5.1">A${passageLink('p5.1', 1)}<ul>\n<li id="p5.2">B${passageLink('p5.2', 2)}</li>\n</ul>\n</li>\n</ul>`,
    );
  });

  test('code and tables have one after them, since they scroll by themselves', async () => {
    const html = await placed('```\na\n```\n\n| A |\n|---|\n| b |');
    expect(html).toMatch(/<\/pre><a href="#p5\.1" class="to-share" aria-label="Link to point 5, paragraph 1">/);
    expect(html).toMatch(/<\/table><a href="#p5\.2" class="to-share" aria-label="Link to point 5, paragraph 2">/);
  });

  test('notes have none, since nobody shares them', async () => {
    expect(await placed('A[^1]\n\n[^1]: B')).toMatch(/^[^¶]*¶[^¶]*$/);
  });

  test('comments have none of this kind', async () => {
    expect(await placed('A\n\n- B', {}, '/comments/a.md')).not.toContain('¶');
  });
});

describe('a pull-quote stands beside the block it is from', () => {
  test('after it', async () => {
    expect(order(await placed('One two.\n\nThree.', { pull: 'One two' }))).toEqual(['p5.1', 'class="pull"', 'p5.2']);
  });

  test('before it, if it is the last', async () => {
    expect(order(await placed('One.\n\nTwo.', { pull: 'Two' }))).toEqual(['p5.1', 'class="pull"', 'p5.2']);
  });

  test('after the whole quotation or list it is in', async () => {
    expect(order(await placed('> One\n>\n> two\n\nThree.', { pull: 'One' }))).toEqual([
      'p5.1',
      'p5.2',
      'class="pull"',
      'p5.3',
    ]);
  });

  test('hidden from those who hear the page, and with its signs as they are', async () => {
    expect(await placed('A & B <c>.\n\nC', { pull: 'A & B' })).toContain(pulled('A & B'));
  });

  test('words that are not there are not set', async () => {
    expect(await placed('One.', { pull: 'Two' })).not.toContain('pull');
  });
});

test('code and tables can be reached by keyboard, since they may scroll', async () => {
  const html = await placed('```\na\n```\n\n| A |\n|---|\n| b |\n\nText.');
  expect(html.match(/<\w+ [^>]*tabindex="0"/g)).toEqual([
    '<pre id="p5.1" tabindex="0"',
    '<table id="p5.2" tabindex="0"',
  ]);
});

test('the messages and marks of a section come through as they were', async () => {
  const html =
    '<p lang="ar" dir="rtl" id="c-a.1">“B” & <em>c</em></p><pre id="c-a.2" tabindex="0"><code>  d\n</code></pre>';
  const body = '<p lang="ar" dir="rtl">“B” &amp; <em>c</em></p>\n\n```\n  d\n```';
  expect(await placed(body, {}, '/comments/a.md')).toBe(html);
});

test('an image has its address, and its size, so that nothing moves when it comes', async () => {
  const html = await placed('![a walnut tree](tree.png)');
  expect(html).toContain(
    '<img src="/tree.png" width="40" height="30" alt="a walnut tree" loading="lazy" decoding="async">',
  );
  expect(html).not.toContain('data-image');
});

test('on a page that may come to hold other passages, the link of each leads to where it stays', async () => {
  expect(await placed('Dough.', { itself: (id) => `/5/#${id}` })).toContain('<a href="/5/#p5.1" class="to-share"');
});

test('one page changes nothing for the next', async () => {
  const body = '## A\n\nText [b](#p9.2).';
  const alone = await placed(body);
  await placed(body, { shift: 1, pull: 'Text', elsewhere });
  expect(await placed(body)).toBe(alone);
});

test('the columns of a table are aligned as they were written', async () => {
  const html = await placed('| A | B | C |\n|:--|:-:|--:|\n| d | e | f |');
  expect(html).toMatch(/<td class="align-left">d<\/td>\s*<td class="align-center">e<\/td>\s*<td class="align-right">f/);
});

const anchor = (id: string): Element => ({ type: 'element', tagName: 'span', properties: { id }, children: [] });

test('a text for elsewhere has no ids, classes, tab stops or ¶, nor the empty anchors of old ids', async () => {
  const text = await renderMarkdown('## A\n\nB[^1]\n\n| C |\n| :-: |\n| D |\n\n[^1]: E', '/points/06-a.md', {
    number: 6,
  });
  text.tree.children.unshift(anchor('p6.7'));
  const [paragraph] = text.tree.children.filter((child) => child.type === 'element' && child.tagName === 'p');
  if (paragraph?.type === 'element') paragraph.children.unshift(anchor('p6.8'));
  const html = placeOnPage(text, {
    elsewhere: (id) => `https://x.org/#${id}`,
    image: () => ({ src: '', width: 1, height: 1 }),
    messages,
    isElsewhere: true,
  });
  expect(html).not.toMatch(/ (id|class|tabindex)=|¶|<span>/);
  expect(html).toContain('<h2>A</h2><p>B<sup><a href="https://x.org/#p6.fn-1"');
  expect(html).toContain('<td align="center">D</td>');
});
