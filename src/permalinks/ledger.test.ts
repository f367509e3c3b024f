import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { type Ledger, parseLedger, writeLedger } from './ledger.ts';

const ledger: Ledger = {
  editions: ['First', 'Second'],
  ids: new Map([
    ['p1', { words: 'Mills', print: fingerprintOf('Mills'), pages: ['/1/', '/'], added: 'First' }],
    [
      'p1.2',
      {
        words: 'Water "runs"',
        print: fingerprintOf('Water “runs” 水車 down'),
        pages: ['/'],
        added: 'First',
        to: 'p1',
        in: 'p3',
        span: [3, 9],
        withdrawn: 'Second',
        reworded: 'Second',
      },
    ],
    ['opening', { words: '', print: fingerprintOf(''), pages: [], added: 'Second' }],
  ]),
};

test('a ledger is read as it was written, an id a line, in their order', () => {
  const text = writeLedger(ledger);
  expect(parseLedger(text)).toEqual(ledger);
  expect([...parseLedger(text).ids.keys()]).toEqual(['p1', 'p1.2', 'opening']);
  expect(text.split('\n').filter((line) => line.startsWith('    "'))).toHaveLength(3);
});

test.each([
  ['{}', /editions|about/],
  ['{', /JSON/],
  [writeLedger(ledger).replace(/"print":"[^"]*"/, '"print":"?"'), /ids p1 print: found no fingerprint/],
  [writeLedger(ledger).replace('"words":"Mills",', ''), /ids p1 words/],
  [writeLedger(ledger).replace('"to":"p1"', '"to":"p7"'), /ids p1.2 to: "p7" is no id/],
  [writeLedger(ledger).replace('"to":"p1"', '"to":"p1.2"'), /ids p1.2 to: "p1.2" is no id/],
  [writeLedger(ledger).replace('"/1/"', '"/about/"'), /ids p1 pages 0: found an address/],
])('a ledger that is none says why (%#)', (text, message) => {
  expect(() => parseLedger(text)).toThrow(message);
});
