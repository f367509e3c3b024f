import { ESSAY_FILE } from '#content-paths.ts';
import { type Ledger, LEDGER_FILE } from '#ledger/model/ledger.ts';
import { changesOf } from './changes.ts';
import { diffLines } from './ledger-diff.ts';

/**
 * Says which edition changes belong to, where an author may expect another: the order of naming an edition and
 * recording its changes decides. Returns nothing if there is no doubt.
 */
export function editionNote(before: Ledger | undefined, after: Ledger): string | undefined {
  if (!before) return undefined;
  const [last, edition] = [before.editions.at(-1), after.editions.at(-1)];
  const isChanged = diffLines(before, after).length > 1;
  if (last === edition) {
    if (!isChanged) return undefined;
    return `These changes belong to the edition "${edition}". If they begin a new edition, first change the name of the edition in ${ESSAY_FILE}.`;
  }
  if (isChanged || changesOf(after).length > 0) return undefined;
  return `The edition "${edition}" has no changes, so readers will see none at /about/#changes. Changes that were recorded before its name was changed belong to "${last}". To list them as those of "${edition}", restore ${LEDGER_FILE} as it was before them, then run this command again.`;
}
