import { expect, test } from 'vitest';
import { publish } from '#content-files/2-publish/publish.ts';
import { Messages } from '#i18n/messages.ts';
import { LEDGER_FILE, writeLedger } from '#ledger/model/ledger.ts';
import { type Changes, contentWith, edited, file } from '../../../../tests/fixtures/faults/sound-essay.ts';
import { listPassages } from './list-passages.ts';

/** The passages on each page of the sound essay with changes, by the page's path. */
async function listed(changes: Changes = {}, language = 'en') {
  const pages = listPassages(await contentWith(changes), '/essay/', new Messages(language));
  return new Map([...pages].map(({ path, passages }) => [path, passages]));
}

test('every page has the passages whose permalinks lead to it', async () => {
  const pages = await listed();
  expect([...pages].map(([path, passages]) => [path, passages.map(({ href }) => href)])).toEqual([
    ['', ['/essay/#p0.1', '/essay/#closing', '/essay/#z.1']],
    ['1/', ['/essay/1/', '/essay/1/#p1.1']],
    ['2/', ['/essay/2/', '/essay/2/#p2.1', '/essay/2/#p2-water', '/essay/2/#p2.2']],
    ['3/', ['/essay/3/', '/essay/3/#p3.1']],
    ['comments/', ['/essay/comments/#c-ash.1', '/essay/comments/#c-birch.1']],
  ]);
});

test('passages are named after their part, their kind and their number', async () => {
  const pages = await listed({
    'closing.md': file('title: In the  end', 'Go.[^1]\n\n[^1]: Or stay.'),
    'comments/birch.md': file('replyTo: ash'),
  });
  expect([...pages.values()].flat().map(({ name, text }) => [name, text])).toEqual([
    ['Opening, paragraph 1', 'A bridge is kept by those who cross it.'],
    ['Closing', 'In the end'],
    ['Closing, paragraph 1', 'Go.'],
    ['Closing, note 1', 'Or stay.'],
    ['Point 1', 'Arches'],
    ['Point 1, paragraph 1', 'An arch holds because it falls.'],
    ['Point 2', 'Piers'],
    ['Point 2, paragraph 1', 'A pier stands alone.'],
    ['Point 2, heading', 'Water'],
    ['Point 2, paragraph 2', 'Water goes round it.'],
    ['Point 3', 'Rails'],
    ['Point 3, paragraph 1', 'Some words.'],
    ['Comment 1 by Ash, paragraph 1', 'Some words.'],
    ['Comment 2, a reply by a reader, paragraph 1', 'Some words.'],
  ]);
});

test('each passage says where in the essay it is, and a point in another language says so', async () => {
  const pages = await listed(edited('points/02-piers.md', 'title: Piers', 'title: Piers\nlanguage: ar'));
  const places = [...pages.values()].flat().map(({ place }) => place);
  expect([...new Set(places)]).toEqual([
    { id: 'opening', title: 'Opening', badge: '&', sheet: '', position: 0 },
    { id: 'closing', title: 'In the end', badge: '…', sheet: '', position: 1e6 },
    { id: 'p1', title: 'Arches', badge: '1', sheet: 's1', position: 1 },
    { id: 'p2', title: 'Piers', badge: '2', sheet: 's2', position: 2, language: { lang: 'ar', dir: 'rtl' } },
    { id: 'p3', title: 'Rails', badge: '3', sheet: 's3', position: 3 },
    { id: 'comments', title: 'Comments', badge: '“', sheet: '', position: 1e6 + 1 },
  ]);
});

test('the closing of a long essay is on its own page', async () => {
  const pages = await listed({ 'points/03-rails.md': file('number: 3\ntitle: Rails', 'word '.repeat(30_000)) });
  expect(pages.get('')?.map(({ id }) => id)).toEqual(['p0.1']);
  expect(pages.get('closing/')?.map(({ href }) => href)).toEqual(['/essay/closing/#closing', '/essay/closing/#z.1']);
});

test('a comment is on its page of all comments', async () => {
  const pages = await listed({ 'comments/ash.md': file('author: Ash', 'word '.repeat(30_000)) });
  expect(pages.get('comments/2/')?.map(({ href }) => href)).toEqual(['/essay/comments/2/#c-birch.1']);
});

test('a paragraph that came from another point is on the page of the point it is in, named by its id', async () => {
  const before = {
    'points/02-piers.md': file(
      'number: 2\ntitle: Piers',
      'A pier stands alone.\n\nWater goes round it, day and night.',
    ),
  };
  const first = publish(undefined, await contentWith(before));
  const pages = await listed({
    ...before,
    [LEDGER_FILE]: writeLedger(first!.ledger),
    'points/01-arches.md': file(
      'number: 1\ntitle: Arches',
      'An arch holds because it falls.\n\nWater goes round it, day and night.',
    ),
    'points/02-piers.md': file('number: 2\ntitle: Piers', 'A pier stands alone.'),
  });
  expect(
    pages
      .get('1/')
      ?.map(({ href, name }) => [href, name])
      .at(-1),
  ).toEqual(['/essay/1/#p2.2', 'Point 1, paragraph p2.2']);
});
