import { expect, test } from 'vitest';
import { applyEdits } from './edit.ts';
import { raiseHeadings } from './headings.ts';
import { parseMarkdown } from './parse.ts';

const raise = (text: string, top: number) =>
  applyEdits(text, 0, raiseHeadings(parseMarkdown(text).children, top, text));

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
