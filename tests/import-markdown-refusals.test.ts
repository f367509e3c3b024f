import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { workbench } from './fixtures/import/workbench.ts';

const { at, names, run, write } = workbench();

const head = '# Bread\n\nBy Ada\n\nWe eat.\n\n';
const points = '## Soup\n\nIt is hot.\n\n## Salt\n\nIt is good.\n';

describe('Nothing is written of a Markdown text, and a line says why,', () => {
  test.each<[string, string, string]>([
    [
      'if there is no title',
      `We eat, all of us.\n\n${points}`,
      'No title found: the text does not begin with a heading.',
    ],
    ['if there are no points', '# Bread\n\nBy Ada\n\nWe eat.\n', 'No points found'],
    [
      'if an image is not there',
      `${head}![a map](img/map.png)\n\n${points}`,
      'essay.md:7: the image "img/map.png" does not exist. Save it as img/map.png, or correct its path.',
    ],
    [
      'if an image is elsewhere',
      `${head}Look:\n<img src="https://a.b/c.png">\n\n${points}`,
      'essay.md:8: the image "https://a.b/c.png" is outside the folder of the text. Save it in that folder',
    ],
    [
      'if an image is above',
      `${head}![a map][m]\n\n[m]: ../map.png\n\n${points}`,
      'essay.md:9: the image "../map.png" is outside the folder of the text',
    ],
    [
      'if an image is a folder',
      `${head}![a map](.hidden/)\n\n${points}`,
      'essay.md:7: the image ".hidden/" is a folder.',
    ],
    [
      'if a note is cited nowhere',
      `${head}${points}\n[^1]: Lost.\n`,
      'essay.md:15: the note [^1] is never cited. Cite it, or remove it.',
    ],
    [
      'if a note is defined twice',
      `${head}We.[^1]\n\n${points}\n[^1]: One.\n[^1]: Two.\n`,
      'essay.md:18: the label [^1] is already used for the note on line 17.',
    ],
    [
      'if a heading cites a note',
      `${head}## Soup[^1]\n\nHot.\n\n## Salt\n\nGood.\n\n[^1]: One.\n`,
      'essay.md:7: the "point" cites a note, which is not possible there. Cite it in a paragraph.',
    ],
    [
      'if a point holds what stands below it',
      `# Bread\n\nBy Ada\n\nWe eat.\n\n1. Soup\n\nHot.\n\n2. Salt\n\n   Good.\n\nMore.\n`,
      'essay.md:11: the "point" must be one line, but its Markdown has more. Remove the indentation',
    ],
    [
      'if front matter is wrong',
      `---\ntitle: "Bread\nlang: en\n---\n\n${points}`,
      'essay.md:2: "title: "Bread" is not valid YAML',
    ],
    [
      'if the language is none',
      `---\ntitle: Bread\nlang: english please\n---\n\n${points}`,
      'essay.md:3 lang: found "english please". Write a language code',
    ],
    [
      'if the day is none',
      `---\ntitle: Bread\ndate: tomorrow\n---\n\n${points}`,
      'essay.md:3 date: found "tomorrow". Write a valid date',
    ],
    [
      'if an author has no name',
      `---\ntitle: Bread\nauthor: [[a]]\n---\n\n${points}`,
      'essay.md:3 author: found [["a"]]. Write a name or a list of names.',
    ],
    [
      'if a number comes twice',
      `${head}## 1. Soup\n\nHot.\n\n## 1. Again\n\nHot.\n\n## 2. Salt\n\nGood.\n`,
      'Two lines are numbered 1: line 11 "1. Again" and line 7 "1. Soup". The points seem to be line 11 "1. Again", line 15 "2. Salt", but any of these could be points instead: line 7 "1. Soup".',
    ],
  ])('%s.', async (_name, text, message) => {
    mkdirSync(at('.hidden'));
    const { status, stderr } = await run(write('essay.md', text).replace(`${at()}${path.sep}`, ''), '--out', 'out');
    expect(stderr).toContain(message);
    expect([status, names()]).toEqual([1, ['.hidden', 'essay.md']]);
  });
});
