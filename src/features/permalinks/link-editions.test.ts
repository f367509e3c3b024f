import { expect, test } from 'vitest';
import { fingerprintOf } from '#ledger/model/fingerprint.ts';
import type { Entry } from '#ledger/model/ledger.ts';
import { lastRewordings } from './link-editions.ts';

test('each text has the number of the last edition that reworded it, and so have the ids that lead to it', () => {
  const ids = new Map([
    ['p1.1', entry()],
    ['p1.2', entry({ reworded: ['Second'] })],
    ['p1.3', entry({ reworded: ['Second', 'Third'] })],
    ['p1.4', entry({ to: 'p1.3' })],
  ]);
  const editions = [{ name: 'First' }, { name: 'Second' }, { name: 'Third' }];
  expect(lastRewordings({ editions, ids })).toEqual({ 'p1.2': 2, 'p1.3': 3, 'p1.4': 3 });
});

function entry(more: Partial<Entry> = {}): Entry {
  return { words: 'A boat', print: fingerprintOf('A boat'), pages: ['/1/'], added: 'First', ...more };
}
