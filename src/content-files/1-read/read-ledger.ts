import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '#content-files/model/fault.ts';
import { type LedgerError, parseLedger } from '#ledger/1-parse/parse-ledger.ts';
import { type Ledger, LEDGER_FILE } from '#ledger/model/ledger.ts';
import { readText } from './read-file.ts';

/** Reads the ledger of a content folder, if there is one, and reports what is wrong with it. */
export function readLedger(dir: string): { ledger: Ledger | undefined; faults: Fault[] } {
  if (!lstatSync(path.join(dir, LEDGER_FILE), { throwIfNoEntry: false })) return { ledger: undefined, faults: [] };
  const { text, fault } = readText(dir, LEDGER_FILE);
  if (fault) return { ledger: undefined, faults: [{ file: LEDGER_FILE, ...fault }] };
  try {
    return { ledger: parseLedger(text), faults: [] };
  } catch (error) {
    const { message, line } = error as LedgerError;
    const found = `no ledger of links that can be read (${message})`;
    const fix = 'Take back the last version of the file that could be; it is kept by "npm run permalinks" alone.';
    return { ledger: undefined, faults: [{ file: LEDGER_FILE, line, found, fix }] };
  }
}
