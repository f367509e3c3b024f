import { type Ledger, LEDGER_FILE, writeLedger } from '#ledger/model/ledger.ts';
import { editionNotes } from './edition-note.ts';
import { diffLines } from './ledger-diff.ts';

/**
 * Returns a build's message about the ledger: missing, up to date, or out of date, with what has changed.
 * @param command updates the ledger
 */
export function ledgerStatus(
  publication: { before: Ledger | undefined; ledger: Ledger } | undefined,
  command: string,
): string {
  if (!publication) {
    return `${LEDGER_FILE} does not exist, so edits may break links that readers have shared. Run "${command}" to create it.`;
  }
  const { before, ledger } = publication;
  if (before && writeLedger(before) === writeLedger(ledger)) return `${LEDGER_FILE} is up to date.`;
  const lines = [...diffLines(before, ledger), ...editionNotes(before, ledger)];
  return [`${LEDGER_FILE} is out of date. Run "${command}" to record these changes:`, ...lines].join('\n');
}
