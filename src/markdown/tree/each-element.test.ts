import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { eachElement } from './each-element.ts';

const parse = (html: string): Root => fromHtml(html, { fragment: true });
const em: Element = { type: 'element', tagName: 'em', properties: {}, children: [] };

function shownOf(tree: Root, show: (element: Element) => boolean | void = () => {}): string[] {
  const shown: string[] = [];
  eachElement(tree, (element) => {
    shown.push(element.tagName);
    return show(element);
  });
  return shown;
}

test('elements are shown in the order of reading, each before those inside it', () => {
  expect(shownOf(parse('<p>a <b><i>b</i></b></p><ul><li>c</ul>'))).toEqual(['p', 'b', 'i', 'ul', 'li']);
});

test('what is inside an element that is skipped is not shown', () => {
  expect(shownOf(parse('<p><b>a</b></p><h2>b</h2>'), ({ tagName }) => tagName !== 'p')).toEqual(['p', 'h2']);
});

test('what is put into an element is shown as well', () => {
  expect(shownOf(parse('<p>a</p>'), ({ tagName, children }) => void (tagName === 'p' && children.push(em)))).toEqual([
    'p',
    'em',
  ]);
});
