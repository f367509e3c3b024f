import { expect, test } from 'vitest';
import type { PassageTable } from '#features/search/passages/passage-table.ts';
import type { Passage, Place } from '#features/search/passages/passage.ts';
import { commentsPlace, openingPlace } from '#features/search/passages/places.ts';
import type { ListedPage } from './list-passages.ts';
import { splitPassages } from './passage-files.ts';

/** A page whose passages have texts of the given lengths, in characters. */
function page(path: string, lengths: number[], place: Place = openingPlace('')): ListedPage {
  const passages = lengths.map((length, i): Passage => ({
    id: `p${path}.${i}`,
    href: '',
    name: '',
    text: 'x'.repeat(length),
    place,
    isHeading: false,
  }));
  return { path, passages };
}

/** The ids of the passages in each file. */
const idsIn = (tables: PassageTable[] | undefined) =>
  tables?.map((table) => table.flatMap(([, , rows]) => rows.map(([id]) => id)));

const comments = commentsPlace('');

test.each([
  ['no passages', [], []],
  ['a short essay', [page('1', [100]), page('2', [200, 300])], [['p1.0', 'p2.0', 'p2.1']]],
  ['an essay that fills a file', [page('1', [39_999, 1]), page('2', [1])], [['p1.0', 'p1.1'], ['p2.0']]],
  ['a page in two files', [page('1', [30_000, 30_000, 1])], [['p1.0', 'p1.1'], ['p1.2']]],
  ['a passage longer than a file', [page('1', [1, 90_000, 1])], [['p1.0', 'p1.1'], ['p1.2']]],
  ['the longest essay with files', [page('1', [159_999, 1])], [['p1.0'], ['p1.1']]],
])('the passages are in files, in their order: %s', (_what, pages, files) => {
  expect(idsIn(splitPassages(pages).essay)).toEqual(files);
});

test('the essay and its comments have files of their own', () => {
  const { essay, comments: replies } = splitPassages([page('1', [100]), page('comments', [100], comments)]);
  expect([idsIn(essay), idsIn(replies)]).toEqual([[['p1.0']], [['pcomments.0']]]);
});

test.each([
  ['comments alone', [page('1', [100]), page('comments', [160_001], comments)], true],
  ['an essay and so its comments', [page('1', [160_001]), page('comments', [100], comments)], false],
  ['an essay of many pages', Array.from({ length: 161 }, (_, i) => page(String(i), [1000])), false],
])('a text that is too long has no files: %s', (_what, pages, hasEssay) => {
  const files = splitPassages(pages);
  expect([files.essay !== undefined, files.comments]).toEqual([hasEssay, undefined]);
});
