import { sharedContent } from '#content-files/bridge.ts';
import { type Change, changesOf } from '#ledger/4-report/changes.ts';
import { onceABuild } from './entries.ts';

/** Returns what the last edition changed, if anything, and the name of the edition before it, if there was one. */
export const getChanges = onceABuild(async (): Promise<{ changes: Change[]; since?: string | undefined }> => {
  const ledger = sharedContent().publication?.ledger;
  return ledger ? { changes: changesOf(ledger), since: ledger.editions.at(-2) } : { changes: [] };
});
