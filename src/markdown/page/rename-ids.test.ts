import { expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';
import { renameIds } from './rename-ids.ts';

const point = (body: string) => renderMarkdown(body, '/points/06-x.md', { number: 6 });
const ids: Record<string, string> = {
  p6: 'p5',
  'p6.1': 'p5.1',
  'p6.2': 'p9.4',
  'p6-so': 'p5-so',
  'p6.fn-n': 'p2.fn-m',
  'p6.fn-o': 'p2.fn-m-2',
};
const anchors: Record<string, string[]> = {
  p5: ['p4'],
  'p5.1': ['p6.1', 'p5.3'],
  'p9.4': ['p9.5'],
  'p5-so': ['p5-thus'],
  'p2.fn-m': ['p5.fn-o'],
};
const renamed = async (body: string) => {
  const rendered = renameIds(await point(body), {
    section: 'p5',
    idOf: (id) => ids[id]!,
    anchorsOf: (id) => anchors[id] ?? [],
  });
  return { ...rendered, html: htmlOf(rendered.tree) };
};

test('texts, headings and notes take the ids they were published with, and old ids stand where their words are', async () => {
  const { html } = await renamed('A[^n][^n] [b](#p6.2).\n\n## So\n\n| c |\n| - |\n| d |\n\n[^n]: Note.');
  expect(html).toContain('<span id="p4"></span>');
  expect(html).toContain('<p id="p5.1"><span id="p6.1"></span><span id="p5.3"></span>A');
  expect(html).toContain('<h2 id="p5-so"><span id="p5-thus"></span>So</h2>');
  expect(html).toContain('<span id="p9.5"></span><table id="p9.4">');
  expect(html).toContain('href="#p2.fn-m" id="p2.fnref-m"');
  expect(html).toContain('href="#p2.fn-m" id="p2.fnref-m-2"');
  expect(html).toContain('href="#p2.fnref-m-2"');
  expect(html).toContain('<li id="p2.fn-m"><span id="p5.fn-o"></span>');
  expect(html).toContain('aria-describedby="p5.notes"');
  expect(html).not.toContain('p6.fn');
  // What an author links to is a published id already.
  expect(html).toContain('href="#p6.2"');
});

test('the text itself keeps its ids, and the renamed one says how many bytes it has', async () => {
  const rendered = await point('A[^n].\n\n[^n]: Note.');
  const before = htmlOf(rendered.tree);
  const { html, bytes } = await renamed('A[^n].\n\n[^n]: Note.');
  expect(htmlOf(rendered.tree)).toBe(before);
  expect(bytes).toBe(Buffer.byteLength(html));
  expect(html.match(/data-footnote\w*(-\w+)?=""/g)).toEqual([
    'data-footnote-ref=""',
    'data-footnotes=""',
    'data-footnote-backref=""',
  ]);
});

test('no two places that cite notes have one id', async () => {
  const { html } = await renamed('A[^n][^n][^o].\n\n[^n]: Note.\n\n[^o]: Other.');
  const cited = [...html.matchAll(/ id="(p2\.fnref-[^"]*)"/g)].map(([, id]) => id);
  expect(cited).toEqual(['p2.fnref-m', 'p2.fnref-m-2', 'p2.fnref-m-2-2']);
  for (const id of cited) expect(html).toContain(`href="#${id}"`);
});

test('the outline has the new ids, and what else leads to them', async () => {
  const { outline, section } = await renamed('A.\n\n## So\n\nB.');
  expect(section).toEqual({ id: 'p5', prefix: 'p5', kind: 'point', number: 6 });
  expect(outline.passages.map(({ id }) => id)).toEqual(['p5.1', 'p9.4']);
  expect(outline.headings.map(({ id }) => id)).toEqual(['p5-so']);
  expect(outline.anchors).toEqual([
    { id: 'p4', at: 'p5' },
    { id: 'p6.1', at: 'p5.1' },
    { id: 'p5.3', at: 'p5.1' },
    { id: 'p9.5', at: 'p9.4' },
    { id: 'p5-thus', at: 'p5-so' },
  ]);
});
