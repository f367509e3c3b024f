import { expect, test } from 'vitest';
import { readBlocks } from '#import/2-read/markdown-blocks.ts';
import { readDefinitions } from '#import/2-read/markdown-definitions.ts';
import { buildEssay } from '#import/4-outline/build-essay.ts';
import { findMarkdownOutline } from '#import/4-outline/markdown-outline.ts';
import { parseMarkdown } from '#markdown/pipeline.ts';
import { applyEdits, retargetLinks, shiftHeadings } from './markdown-edits.ts';

/** Parses a text, and counts how often its blocks are read. */
function read(text: string) {
  const tree = parseMarkdown(text);
  const blocks = readBlocks(tree, text);
  const essay = buildEssay(findMarkdownOutline(blocks, {}, []).outline);
  const markdown = {
    file: 'e.md',
    text,
    tree,
    metadata: {},
    definitions: readDefinitions(tree, text),
    unusedFields: [],
    looks: 0,
    get blocks() {
      this.looks++;
      return blocks;
    },
  };
  return { markdown, essay, nodes: tree.children };
}

const head = '# Bread\n\nBy Ada\n\n';

test('A link to a point numbered like an HTTP status leads to the point’s own address.', () => {
  const points = Array.from({ length: 405 }, (_, index) => `## ${index + 1}. Salt ${index + 1}\n\nYes.\n\n`).join('');
  const { markdown, nodes, essay } = read(`${head}See [it](#404-salt-404) and [that](#405-salt-405).\n\n${points}`);
  expect(retargetLinks(markdown, nodes, essay).map(({ text }) => text)).toEqual(['#p404a', '#p405']);
});

test('The headings are searched once at most, and only if a link needs them.', () => {
  const { markdown, nodes, essay } = read(`${head}See [it](#soup).\n\n[a](http://b.c)\n\n## Soup\n\n[It](#soup).\n`);
  const looksAfter = (at: number) => {
    retargetLinks(markdown, [nodes.at(at)!], essay);
    return markdown.looks;
  };
  expect([looksAfter(3), looksAfter(2), looksAfter(5)]).toEqual([0, 1, 1]);
});

const raise = (text: string, top: number) =>
  applyEdits(text, 0, shiftHeadings(parseMarkdown(text).children, top, text));

test.each([
  [
    'are raised with their part',
    '### A ##\n\nText # 1.\n\n#### B\n\n### C',
    2,
    '## A ##\n\nText # 1.\n\n### B\n\n## C',
  ],
  ['stay where they are right', '## A\n\n### B', 1, '## A\n\n### B'],
  ['of the first level go down', '# A\n\nA\n===', 1, '## A\n\nA\n---'],
  ['skip no level', '###### A\n\n###### B', 2, '## A\n\n### B'],
  ['keep their underline', '  A *b*\n  c\n---', 1, '  A *b*\n  c\n---'],
  ['inside of others are raised too', '> #### A\n>\n> #### B', 3, '> ## A\n>\n> ## B'],
])('Headings %s.', (_how, text, top, raised) => {
  expect(raise(text, top)).toBe(raised);
});
