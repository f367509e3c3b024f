import { expect, test } from 'vitest';
import type { Passage } from './passage.ts';
import { packPassages, unpackPassages } from './passage-table.ts';
import { closingPlace, commentsPlace, openingPlace } from './places.ts';

const opening = openingPlace('Opening');
const point = { id: 'p1', title: 'Arches', badge: '1', sheet: 's1', position: 1 };
const closing = closingPlace('In the end');
const comments = commentsPlace('Comments');

test.each<[string, string, Omit<Passage, 'name' | 'text'>[]]>([
  [
    'the first page, with two parts',
    '',
    [
      { id: 'p0.1', href: '/essay/#p0.1', place: opening, isHeading: false },
      { id: 'p0-words', href: '/essay/#p0-words', place: opening, isHeading: true },
      { id: 'closing', href: '/essay/#closing', place: closing, isHeading: true },
      { id: 'z.1', href: '/essay/#z.1', place: closing, isHeading: false },
    ],
  ],
  [
    'a point, whose own link is its page',
    '1/',
    [
      { id: 'p1', href: '/essay/1/', place: point, isHeading: true },
      { id: 'p1.1', href: '/essay/1/#p1.1', place: point, isHeading: false },
      { id: 'p1-water', href: '/essay/1/#p1-water', place: point, isHeading: true },
      { id: 'p1.fn-1', href: '/essay/1/#p1.fn-1', place: point, isHeading: false },
    ],
  ],
  [
    'passages that came from other parts',
    '1/',
    [
      { id: 'p1.1', href: '/essay/1/#p1.1', place: point, isHeading: false },
      { id: 'p2.5a', href: '/essay/1/#p2.5a', place: point, isHeading: false },
      { id: 'z-water', href: '/essay/1/#z-water', place: point, isHeading: true },
    ],
  ],
  [
    'comments',
    'comments/2/',
    [
      { id: 'c-ash.1', href: '/essay/comments/2/#c-ash.1', place: comments, isHeading: false },
      { id: 'c-birch.1', href: '/essay/comments/2/#c-birch.1', place: comments, isHeading: false },
    ],
  ],
])('the passages of a page are the same when they are unpacked: %s', (_what, path, rows) => {
  const passages = rows.map((row) => ({ ...row, name: `The name of ${row.id}`, text: `Words of ${row.id}.` }));
  const table = packPassages(passages.map((passage) => [path, passage]));
  expect(table).toHaveLength(new Set(rows.map(({ place }) => place)).size);
  expect(unpackPassages(JSON.parse(JSON.stringify(table)), '/essay/')).toEqual(passages);
});

test('the comments of two pages are packed by page', () => {
  const pages = Object.entries({ 'c-ash.1': 'comments/', 'c-birch.1': 'comments/2/' });
  const passages = pages.map(([id, path]): [string, Passage] => [
    path,
    { id, href: `/${path}#${id}`, name: '', text: '', place: comments, isHeading: false },
  ]);
  expect(unpackPassages(packPassages(passages), '/')).toEqual(passages.map(([, passage]) => passage));
});
