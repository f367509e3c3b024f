import { expect, test } from 'vitest';
import { htmlOf } from '#markdown/tree/html-of.ts';
import { textPassages } from '#markdown/tree/text-passages.ts';
import { contentWith, edited, file } from '../../../tests/fixtures/faults/sound-essay.ts';

const notes = {
  ...edited('essay.md', 'cross it.', 'cross it.[^toll][^1]\n\n[^toll]: Toll.\n\n[^1]: One.'),
  'points/01-arches.md': file('number: 2\ntitle: Arches', 'A[^1].\n\n[^1]: Later.'),
  'points/02-piers.md': file(
    'number: 1\ntitle: Piers',
    'B[^y] c[^x] d[^y].\n\n[^x]: X[^deep].\n\n[^y]: Y.\n\n[^deep]: Z.',
  ),
  'closing.md': file('title: In the end', '<em>End[^1]</em>.\n\n[^1]: Last.'),
  'comments/ash.md': file('author: Ash', 'Oh[^1].\n\n[^1]: Mine.'),
};

test('notes are numbered through the essay, in reading order, and in each comment', async () => {
  const { essay, points, closing, comments } = await contentWith(notes);
  const sections = [...essay.sections, ...points.sections, ...closing.sections, ...comments.sections];
  const numbers = sections.map(({ rendered: { tree } }) => {
    const html = htmlOf(tree);
    const cited = [...html.matchAll(/data-footnote-ref[^>]*>([^<]*)</g)].map((match) => match[1]);
    const back = [...html.matchAll(/aria-label="Back to reference ([^"]*)"/g)].map((match) => match[1]);
    const inSearch = textPassages(tree).flatMap(({ note }) => note ?? []);
    return [cited.join(' '), /<ol start="(\d+)"/.exec(html)?.[1] ?? '', back.join(' '), inSearch.join(' ')];
  });
  expect(numbers).toEqual([
    ['1 2', '', '1 2', '1 2'],
    ['6', '6', '6', '6'],
    ['3 4 3 5', '3', '3 3-2 4 5', '3 4 5'],
    ['', '', '', ''],
    ['7', '7', '7', '7'],
    ['1', '', '1', '1'],
    ['', '', '', ''],
  ]);
});

test('a note keeps its id when its number changes', async () => {
  const { points } = await contentWith(notes);
  expect(points.sections.map(({ rendered }) => rendered.outline.notes.map(({ id }) => id))).toEqual([
    ['p2.fn-1'],
    ['p1.fn-y', 'p1.fn-x', 'p1.fn-deep'],
    [],
  ]);
  expect(htmlOf(points.sections[0]!.rendered.tree)).toContain('href="#p2.fn-1" id="p2.fnref-1"');
});
