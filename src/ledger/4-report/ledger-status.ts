import { type Ledger, LEDGER_FILE, writeLedger } from '#ledger/model/ledger.ts';
import { diffLines } from './ledger-diff.ts';

/** Returns a build's message about the ledger: missing, up to date, or out of date, with what has changed. */
export function ledgerStatus(publication: { before: Ledger | undefined; ledger: Ledger } | undefined): string {
  if (!publication) {
    return `${LEDGER_FILE} does not exist, so edits may break links that readers have shared. Run "npm run permalinks" to write it.`;
  }
  const { before, ledger } = publication;
  if (before && writeLedger(before) === writeLedger(ledger)) return `${LEDGER_FILE} is up to date.`;
  const lines = diffLines(before, ledger);
  return [`${LEDGER_FILE} is out of date. Run "npm run permalinks" to record these changes:`, ...lines].join('\n');
}
