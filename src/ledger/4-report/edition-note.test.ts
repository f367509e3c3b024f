import { expect, test } from 'vitest';
import { BREAD, essay, first, SALT, WATER } from '../../../tests/fixtures/made-edition.ts';
import { update } from '#ledger/update.ts';
import { editionNote } from './edition-note.ts';

const ledger = first({ A: [WATER, BREAD] });
const inEdition = (name: string, texts: string[]) => update(ledger, name, essay({ A: texts })).ledger;

test('changes under the name of the last edition are said to belong to it', () => {
  expect(editionNote(ledger, inEdition('First', [WATER, BREAD, SALT]))).toMatch(
    /^These changes belong to the edition "First"\. If they begin a new edition, first change the name/,
  );
});

test('a new edition without changes is said to have none, and how to give it those that were recorded', () => {
  expect(editionNote(ledger, inEdition('Second', [WATER, BREAD]))).toMatch(
    /^The edition "Second" has no changes.*belong to "First".*restore permalinks\.json as it was before them/,
  );
});

test.each([
  ['the first ledger', undefined, ledger],
  ['a new edition with changes', ledger, inEdition('Second', [WATER, BREAD, SALT])],
  ['an edition that stays as it is', ledger, inEdition('First', [WATER, BREAD])],
])('nothing is said of %s', (_case, before, after) => {
  expect(editionNote(before, after)).toBeUndefined();
});
