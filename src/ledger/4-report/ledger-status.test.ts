import { expect, test } from 'vitest';
import { ledgerStatus } from './ledger-status.ts';

test('a build without a ledger names the command that creates it, whichever folder it reads', () => {
  expect(ledgerStatus(undefined, 'ESSAY_CONTENT=soup npm run permalinks')).toContain(
    'Run "ESSAY_CONTENT=soup npm run permalinks" to create it.',
  );
});
