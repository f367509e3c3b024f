import type { ContentError } from '#content-files/model/content-error.ts';
import { essayCommand } from '#text/shell-command.ts';
import { LedgerError, parseLedger } from '#ledger/1-parse/parse-ledger.ts';
import { type Ledger, LEDGER_FILE } from '#ledger/model/ledger.ts';
import { hasEntry } from './folder.ts';
import { readText } from './read-file.ts';

/** Reads the ledger of a content folder, if there is one, and reports what is wrong with it. */
export function readLedger(dir: string): { ledger: Ledger | undefined; errors: ContentError[] } {
  if (!hasEntry(dir, LEDGER_FILE)) return { ledger: undefined, errors: [] };
  const { text, error } = readText(dir, LEDGER_FILE);
  if (error) return { ledger: undefined, errors: [{ file: LEDGER_FILE, ...error }] };
  try {
    return { ledger: parseLedger(text), errors: [] };
  } catch (thrown) {
    if (!(thrown instanceof LedgerError)) throw thrown;
    const { message, line, isMerge } = thrown;
    const command = essayCommand(dir, 'npm run permalinks');
    const found = `this file is not valid (${message})`;
    const fix = isMerge
      ? `Keep one of the two versions of the file, then run "${command}".`
      : `Restore an earlier version, for example with Git. Change this file only with "${command}".`;
    return { ledger: undefined, errors: [{ file: LEDGER_FILE, line, found, fix }] };
  }
}
