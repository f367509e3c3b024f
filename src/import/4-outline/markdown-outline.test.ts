import { expect, test } from 'vitest';
import { readBlocks } from '#import/2-read/markdown-blocks.ts';
import { parseMarkdown } from '#markdown/pipeline.ts';
import { findMarkdownOutline } from './markdown-outline.ts';

const read = (text: string, commentsAt?: number[], title?: string) => {
  const { outline, doubts } = findMarkdownOutline(readBlocks(parseMarkdown(text), text), { title }, commentsAt);
  return { roles: outline.map(({ role, text: words }) => `${role} ${words.slice(0, 14)}`), doubts };
};
const pointsOf = (text: string) => {
  const { roles, doubts } = read(`# Bread\n\nBy Ada\n\nWe eat.\n\n${text}`);
  return { points: roles.filter((role) => role.startsWith('point ')).map((role) => role.slice(6)), doubts };
};
const essay = (...headings: string[]) =>
  headings.map((heading) => `${heading}\n\nIt is hot, and it is good.\n`).join('\n');

test.each<[string, string, string[]]>([
  ['headings without numbers', essay('## Soup', '## Salt'), ['Soup', 'Salt']],
  ['numbered headings', essay('## 1. Soup', '## 2. Salt'), ['1. Soup', '2. Salt']],
  [
    'headings numbered in words',
    essay('## Point One: Soup', '## Point Two: Salt'),
    ['Point One: Sou', 'Point Two: Sal'],
  ],
  ['underlined headings', essay('1) Soup\n---', '2) Salt\n---'), ['1) Soup', '2) Salt']],
  ['headings of the first level', essay('# I. Soup', '# II. *Salt*'), ['I. Soup', 'II. Salt']],
  [
    'headings below others',
    essay('## Before', '## The points', '### 1. Soup', '### 2. Salt', '### 3. Rest'),
    ['1. Soup', '2. Salt', '3. Rest'],
  ],
  [
    'numbered ones among others of their level',
    essay('## Before', '## 1. Soup', '## 2. Salt', '## After'),
    ['1. Soup', '2. Salt'],
  ],
  [
    'those above numbered ones inside',
    essay('## Soup', '### 1. Leeks', '### 2. Water', '## Salt', '## Rest'),
    ['Soup', 'Salt', 'Rest'],
  ],
  ['numbered lines that Markdown takes for lists', essay('1. Soup', '2. Salt'), ['1. Soup', '2. Salt']],
  ['numbered lines in bold', essay('**(1) Soup**', '__(2) Salt__'), ['(1) Soup', '(2) Salt']],
  [
    'numbered lines over headings inside',
    essay('One. Soup', '### How', 'Two. Salt', '### Why', 'Three. Rest'),
    ['One. Soup', 'Two. Salt', 'Three. Rest'],
  ],
  ['the only heading there is', essay('## Soup'), ['Soup']],
])('Points are %s.', (_what, text, points) => {
  expect(pointsOf(text)).toEqual({ points, doubts: [] });
});

test('A list inside a point stays a list, in any style.', () => {
  expect(pointsOf(essay('## 1. Soup\n\n1. leeks\n2. water', '## 2. Salt\n\n1. rock\n2. sea')).points).toEqual([
    '1. Soup',
    '2. Salt',
  ]);
});

test('A repeated number among the headings is doubtful.', () => {
  expect(pointsOf(essay('## 1. Soup', '## 1. Salt', '## 2. Rest')).doubts[0]).toContain('Two lines are numbered 1');
});

test('All parts of an essay are found.', () => {
  const text = `# Bread\n\n*Who* eats?\n\nBy Ada\n\nWe eat.\n\n### Why\n\nSo.\n\n${essay('## 1. Soup', '### How', '## 2. Salt', '## Last *words*')}\nYours,\\\nAda\n\nI agree.\n\n## Me too\n`;
  expect(read(text).roles).toEqual([
    'title Bread',
    'standfirst Who eats?',
    'byline By Ada',
    'paragraph We eat.',
    'subheading Why',
    'paragraph So.',
    'point 1. Soup',
    'paragraph It is hot, and',
    'subheading How',
    'paragraph It is hot, and',
    'point 2. Salt',
    'paragraph It is hot, and',
    'closing Last words',
    'paragraph It is hot, and',
    'signoff Yours, Ada',
    'comment I agree.',
    'paragraph Me too',
  ]);
});

test('A sign-off may be two paragraphs, and comments begin where --comments-at says.', () => {
  const text = `# Bread\n\nWe eat.\n\n${essay('## Soup', '## Salt', '## In closing')}\nYours,\n\nAda\n\nOne.\n\nTwo.\n`;
  expect(read(text, [21, 23]).roles.slice(-5)).toEqual([
    'paragraph It is hot, and',
    'signoff Yours,',
    'signoff Ada',
    'comment One.',
    'comment Two.',
  ]);
  expect(() => read(text, [22])).toThrow('--comments-at 22: no paragraph or other block');
});

test('A title in front matter needs no heading, and a heading with the same text is that title.', () => {
  expect(read(`We eat.\n\n${essay('## Soup', '## Salt')}`, [], 'Bread').doubts).toEqual([]);
  expect(read(`# Bread\n\nWe eat.\n\n${essay('## Soup', '## Salt')}`, [], 'Bread').roles[0]).toBe('title-whole Bread');
  expect(read(`We eat, all of us.\n\n${essay('## Soup', '## Salt')}`).doubts[0]).toContain('No title found');
});

test('An image without alternative text under the title is not a standfirst.', () => {
  expect(read(`# Bread\n\n![](map.svg)\n\nWe eat.\n\n${essay('## Soup', '## Salt')}`).roles[1]).toBe('paragraph ');
});
