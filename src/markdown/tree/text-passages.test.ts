import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import { textPassages } from './text-passages.ts';

const passages = async (body: string) =>
  textPassages((await renderMarkdown(body, '/points/05-a.md', { number: 5 })).tree).map(({ id, text }) => [id, text]);

test('a passage has its own words only, each space once', async () => {
  expect(await passages('An *arch*\n holds.\n\n- Stone\n  - Old stone\n\n> Wood')).toEqual([
    ['p5.1', 'An arch holds.'],
    ['p5.2', 'Stone'],
    ['p5.3', 'Old stone'],
    ['p5.4', 'Wood'],
  ]);
});

test('a line break is a space, and an image its description', async () => {
  expect(await passages('One\\\ntwo<br>three ![a tree](tree.png)')).toEqual([['p5.1', 'One two three a tree']]);
});

test('headings are passages too, and notes with their numbers; neither the numbers in the text nor the arrows', async () => {
  const body = '## Water\n\nA[^x] b[^y] c[^x].\n\n[^x]: One[^y].\n\n    More.\n[^y]: Two.';
  const { tree } = await renderMarkdown(body, '/points/05-a.md', { number: 5 });
  expect(textPassages(tree)).toEqual([
    { id: 'p5-water', text: 'Water', isHeading: true },
    { id: 'p5.1', text: 'A b c.', isHeading: false },
    { id: 'p5.fn-x', text: 'One. More.', isHeading: false, note: 1 },
    { id: 'p5.fn-y', text: 'Two.', isHeading: false, note: 2 },
  ]);
});

test('a heading in a note is a heading', async () => {
  const { tree } = await renderMarkdown('A[^x].\n\n[^x]: One.\n\n    ## So', '/points/05-a.md', { number: 5 });
  expect(textPassages(tree).slice(1)).toEqual([
    { id: 'p5.fn-x', text: 'One.', isHeading: false, note: 1 },
    { id: 'p5.so', text: 'So', isHeading: true },
  ]);
});

test('anchors without words, and words hidden from screen readers, are left out', () => {
  const html = '<p id="a"><span id="b"></span>One <span aria-hidden="true">x</span>two</p><p id="c"></p>';
  expect(textPassages(fromHtml(html, { fragment: true }))).toEqual([{ id: 'a', text: 'One two', isHeading: false }]);
});

test('space at the end of emphasis separates words', async () => {
  expect(await passages('<p>One <i>two </i>three</p>')).toEqual([['p5.1', 'One two three']]);
});
