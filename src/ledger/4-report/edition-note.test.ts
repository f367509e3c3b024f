import { expect, test } from 'vitest';
import { BREAD, essay, first, SALT, WATER } from '../../../tests/fixtures/made-edition.ts';
import { update } from '#ledger/update.ts';
import { editionNotes } from './edition-note.ts';

const ledger = first({ A: [WATER, BREAD] });
const inEdition = (name: string, texts: string[], date?: string) =>
  update(ledger, name, essay({ A: texts }), date).ledger;

test('changes under the name of the last edition are said to belong to it', () => {
  expect(editionNotes(ledger, inEdition('First', [WATER, BREAD, SALT]))).toEqual([
    expect.stringMatching(
      /^These changes belong to the edition "First"\. If they begin a new edition, first change the name/,
    ),
  ]);
});

test('a new edition without changes is said to have none, and how to give it those that were recorded', () => {
  expect(editionNotes(ledger, inEdition('Second', [WATER, BREAD]))).toEqual([
    expect.stringMatching(
      /^The edition "Second" has no changes.*belong to "First".*restore permalinks\.json as it was before them/,
    ),
  ]);
});

test('a date that was written, changed or removed is named', () => {
  const dated = inEdition('First', [WATER, BREAD], '2026-03-01');
  const moved = inEdition('First', [WATER, BREAD], '2026-03-02');
  expect(editionNotes(ledger, dated)).toEqual(['The edition "First" is dated 2026-03-01.']);
  expect(editionNotes(dated, moved)).toEqual(['The edition "First" is dated 2026-03-02.']);
  expect(editionNotes(moved, ledger)).toEqual(['The edition "First" has no date any more.']);
  expect(editionNotes(dated, dated)).toEqual([]);
});

test.each([
  ['the first ledger', undefined, ledger],
  ['a new edition with changes', ledger, inEdition('Second', [WATER, BREAD, SALT])],
  ['an edition that stays as it is', ledger, inEdition('First', [WATER, BREAD])],
])('nothing is said of %s', (_case, before, after) => {
  expect(editionNotes(before, after)).toEqual([]);
});
