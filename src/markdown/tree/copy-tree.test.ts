import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { copyTree } from './copy-tree.ts';
import { htmlOf } from './html-of.ts';

const tree = () => fromHtml('<p id="a">One <em class="b c">two</em><br></p><!-- three -->', { fragment: true });

test('a copy has the same HTML and no positions', () => {
  expect(htmlOf(copyTree(tree()))).toBe(htmlOf(tree()));
  expect(JSON.stringify(tree())).toContain('position');
  expect(JSON.stringify(copyTree({ type: 'root', children: tree().children.slice(0, 1) }))).not.toContain('position');
});

test('a change to a copy leaves the original as it was', () => {
  const original = tree();
  const [paragraph] = copyTree(original).children as [Element];
  paragraph.properties['id'] = 'b';
  paragraph.children.pop();
  (paragraph.children[1] as Element).properties['lang'] = 'es';
  expect(original).toEqual(tree());
});

test('adjacent texts become one', () => {
  const [one, two] = [
    { type: 'text' as const, value: 'One ' },
    { type: 'text' as const, value: 'two' },
  ];
  const original: Root = { type: 'root', children: [one, two] };
  expect(copyTree(original).children).toEqual([{ type: 'text', value: 'One two' }]);
  expect(one.value).toBe('One ');
});
