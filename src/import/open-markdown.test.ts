import { expect, test } from 'vitest';
import { buildEssay } from '#import/4-outline/build-essay.ts';
import { writeEssay } from '#import/5-write/write-essay.ts';
import { openMarkdown } from './open-markdown.ts';

const open = (raw: string) => openMarkdown({ file: 'e.md', raw, lines: [] });
/** Imports a text, and returns the body of each file. */
const bodies = (raw: string) => {
  const text = open(raw);
  const essay = buildEssay(text.findOutline([]).outline, text.metadata);
  const files = [...writeEssay(essay, {}, text)];
  return Object.fromEntries(files.map(([name, file]) => [name, file.slice(file.indexOf('---\n\n') + 5)]));
};
const head = '# Bread\n\nBy Ada\n\nWe eat.\n\n';

test('Links to headings lead to their ids on the site.', () => {
  const contents =
    '- [one](#1-soup "So")\n- [two](#2-salt--water)\n- [how][]\n- [last](#Last-Words)\n- [top](#bread) & [p](#p1.1)\n\n[how]: #how';
  expect(
    bodies(
      `${head}${contents}\n\n## 1. Soup\n\nHot.\n\n### How\n\nSo.\n\n## 2. Salt & water\n\n### [How](#how)\n\nSee [how](#how-1).\n\n## Last words\n\nBye.\n`,
    ),
  ).toEqual({
    'essay.md':
      'We eat.\n\n- [one](#p1 "So")\n- [two](#p2)\n- [how][]\n- [last](#closing)\n- [top](#opening) & [p](#p1.1)\n\n[how]: #p1-how\n',
    'points/01-soup.md': 'Hot.\n\n## How\n\nSo.\n',
    'points/02-salt-water.md': '## [How](#p1-how)\n\nSee [how](#p2-how).\n',
    'closing.md': 'Bye.\n',
  });
});

test('A link that leads to no heading is an error with its line.', () => {
  expect(() => bodies(`${head}[a](#nowhere)\n\n## Soup\n\nHot.\n`)).toThrow(
    'e.md:7: the link to "#nowhere" leads to no',
  );
});

test('A link in a comment may lead nowhere.', () => {
  const text = `${head}## Soup\n\nHot.\n\n## In closing\n\nBye, all.\n\nYours,\\\nAda\n\nSee [a](#nowhere).\n`;
  expect(bodies(text)['comments/1.md']).toBe('See [a](#nowhere).\n');
});

test('A link in an essay without headings is to be removed.', () => {
  const text = `---\ntitle: Bread\n---\n\nBy Ada\n\nWe [eat](#nowhere).\n\n1. Soup\n\nHot.\n\n2. Salt\n\nGood.\n`;
  expect(() => bodies(text)).toThrow('e.md:7: the link to "#nowhere" leads to no heading. Remove the link.');
});

test('A note does not absorb what follows it, and a heading over notes alone is listed as left out.', () => {
  const text = `${head}So.[^1] See [a] and [b].[^2]\n\n## Soup\n\nHot.\n\n## Notes\n\n[^1]: One.\n\n[a]: http://a.b\n[b]: http://c.d\n\n[^2]: Two.\n`;
  expect(bodies(text)).toEqual({
    'essay.md':
      'We eat.\n\nSo.[^1] See [a] and [b].[^2]\n\n[^1]: One.\n\n[a]: http://a.b\n[b]: http://c.d\n[^2]: Two.\n',
    'points/01-soup.md': 'Hot.\n',
  });
  expect(open(text).leftOut).toEqual([
    { text: 'line 13: the heading "Notes", because the site adds its own heading to notes', words: 0 },
  ]);
  expect(open(text.replace('## Notes', '## Thanks to Ada')).leftOut[0]?.words).toBe(3);
});

test('A heading that repeats the title of front matter is written once.', () => {
  const text = open(
    `---\ntitle: Bread – a kitchen\n---\n\n# Bread – *a kitchen*\n\nBy Ada\n\nWe eat.\n\n## Soup\n\nHot.\n`,
  );
  const { outline } = text.findOutline([]);
  expect(outline[0]).toMatchObject({ number: 5, role: 'title-whole' });
  expect(buildEssay(outline, text.metadata)).toMatchObject({ title: 'Bread – a kitchen', kicker: undefined });
  const { groups } = text.sourceWords(new Map(outline.map(({ number, role }) => [number, role])));
  expect(groups.map((group) => group.text).slice(0, 2)).toEqual(['Bread – a kitchen', 'By Ada']);
});
