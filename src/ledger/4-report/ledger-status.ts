import { type Ledger, LEDGER_FILE, writeLedger } from '#ledger/model/ledger.ts';
import { diffLines } from './ledger-diff.ts';

/** Returns a build's message about the ledger: missing, up to date, or out of date, with what has changed. */
export function ledgerStatus(publication: { before: Ledger | undefined; ledger: Ledger } | undefined): string {
  if (!publication) {
    return `No ${LEDGER_FILE}: an edited text may break links that were shared. "npm run permalinks" writes one.`;
  }
  const { before, ledger } = publication;
  if (before && writeLedger(before) === writeLedger(ledger)) return `${LEDGER_FILE} has all that is published.`;
  const lines = diffLines(before, ledger);
  return [`${LEDGER_FILE} is behind the texts; "npm run permalinks" brings it up to them:`, ...lines].join('\n');
}
