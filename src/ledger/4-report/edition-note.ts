import { ESSAY_FILE } from '#content-paths.ts';
import { type Ledger, LEDGER_FILE } from '#ledger/model/ledger.ts';
import { changesOf } from './changes.ts';
import { diffLines } from './ledger-diff.ts';

/** Says whether the date of the edition was changed, and which edition changes belong to if that may be in doubt. */
export function editionNotes(before: Ledger | undefined, after: Ledger): string[] {
  if (!before) return [];
  return [dateNote(before, after), editionNote(before, after)].filter((note) => note !== undefined);
}

function dateNote(before: Ledger, after: Ledger): string | undefined {
  const [was, { name, date }] = [before.editions.at(-1)!, after.editions.at(-1)!];
  if (was.name !== name || was.date === date) return undefined;
  return date === undefined ? `The edition "${name}" has no date any more.` : `The edition "${name}" is dated ${date}.`;
}

/**
 * Says which edition changes belong to, where an author may expect another: the order of naming an edition and
 * recording its changes decides. Returns nothing if there is no doubt.
 */
function editionNote(before: Ledger, after: Ledger): string | undefined {
  const [last, edition] = [before.editions.at(-1)!.name, after.editions.at(-1)!.name];
  const isChanged = diffLines(before, after).length > 1;
  if (last === edition) {
    if (!isChanged) return undefined;
    return `These changes belong to the edition "${edition}". If they begin a new edition, first change the name of the edition in ${ESSAY_FILE}.`;
  }
  if (isChanged || changesOf(after, edition).length > 0) return undefined;
  return `The edition "${edition}" has no changes, so readers will see none at /about/#changes. Changes that were recorded before its name was changed belong to "${last}". To list them as those of "${edition}", restore ${LEDGER_FILE} as it was before them, then run this command again.`;
}
