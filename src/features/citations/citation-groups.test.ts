import { expect, test } from 'vitest';
import { citationGroups } from './citation-groups.ts';

const pages: Record<string, string> = { 'p0.1': '/', 'p0.2': '/', 'p5.1': '/5/', 'p5.2a': '/5/', 'p3.4': '/5/' };
const permalink = (closing: string) => (id: string) => `${pages[id] ?? closing}#${id}`;

test.each([
  ['a point', '/', ['p5.1', 'p5.2a', 'p3.4'], [['p5.1', 'p5.2a', 'p3.4']]],
  ['a point that has a paragraph from the closing', '/5/', ['z.1', 'p5.1', 'p5.2a'], [['z.1'], ['p5.1', 'p5.2a']]],
  [
    'the opening and the closing',
    '/',
    ['p0.1', 'p0.2', 'z.1', 'z.2'],
    [
      ['p0.1', 'p0.2'],
      ['z.1', 'z.2'],
    ],
  ],
  ['a closing on a page of its own', '/closing/', ['p0.1', 'p0.2', 'z.1'], [['p0.1', 'p0.2'], ['z.1']]],
  ['no paragraphs', '/', [], []],
])('a number can replace another of its group in addresses: %s', (_what, closing, ids, groups) => {
  expect(citationGroups(ids, permalink(closing))).toEqual(groups);
});
