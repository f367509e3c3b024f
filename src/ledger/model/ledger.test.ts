import { expect, test } from 'vitest';
import { LedgerError, parseLedger } from '#ledger/1-parse/parse-ledger.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Ledger, writeLedger } from './ledger.ts';

const ledger: Ledger = {
  editions: ['First', 'Second'],
  ids: new Map([
    ['p1', { words: 'Mills', print: fingerprintOf('Mills'), pages: ['/1/', '/'], added: 'First' }],
    ['p1.1', { words: 'Salt', print: fingerprintOf('Salt and rye'), pages: ['/'], added: 'First', span: [0, 2] }],
    [
      'p1.2',
      {
        words: 'Water "runs"',
        print: fingerprintOf('Water “runs” 水車 down'),
        pages: ['/'],
        added: 'First',
        to: 'p1.1',
        span: [2, 3],
        reworded: 'Second',
      },
    ],
    ['p1-of-mills', { words: '', print: fingerprintOf(''), pages: [], added: 'First', in: 'p3', withdrawn: 'Second' }],
    ['p3', { words: 'Rye', print: fingerprintOf('Rye'), pages: [], added: 'Second' }],
    ['opening', { words: '', print: fingerprintOf(''), pages: [], added: 'Second' }],
  ]),
};
const text = writeLedger(ledger);

test('a ledger is read as it was written, an id a line, in their order', () => {
  expect(parseLedger(text)).toEqual(ledger);
  expect([...parseLedger(text).ids.keys()]).toEqual([...ledger.ids.keys()]);
  expect(text.split('\n').filter((line) => line.startsWith('    "'))).toHaveLength(6);
});

test.each([
  ['{}', undefined, /editions|about/],
  ['{', 1, /JSON/],
  [text.replace('Mills",', 'Mills"'), 5, /JSON/],
  [text.replace('    "p1.2"', '<<<<<<< HEAD\n    "p1.2"'), 7, /conflict markers/],
  [text.replace('    "p1.2"', '    "p1.1"'), 6, /the id p1.1 occurs twice/],
  [text.replace(/"print":"[^"]*"/, '"print":"?"'), 5, /ids p1 print: not a fingerprint/],
  [text.replace('"words":"Mills",', ''), 5, /ids p1 words/],
  [text.replace('"to":"p1.1"', '"to":"p7"'), 7, /the id p1.2 has "to": "p7", which is not an id/],
  [text.replace('"to":"p1.1"', '"to":"p1.2"'), 7, /the id p1.2 has "to": "p1.2", which is not an id/],
  [text.replace('"/1/"', '"/about/"'), 5, /ids p1 pages 0: not the address/],
  [text.replace('"p1-of-mills"', '"P1 of mills"'), 8, /is not an id that the essay/],
  [text.replace('"opening":', '"p0":'), 10, /is not an id that the essay/],
  [text.replace('"in":"p3"', '"in":"p9"'), 8, /has "in": "p9", which is not a section that was published/],
  [text.replace('"in":"p3"', '"in":"p1.1"'), 8, /has "in": "p1.1", which is not a section/],
  [
    text.replace('"span":[0,2],', '"in":"p3",').replace('"words":"Rye"', '"words":"Rye","withdrawn":"First"'),
    6,
    /words/,
  ],
  [text.replace(/ {4}"p1":.*\n/, ''), 5, /the id p1.1 has "in": "p1", which is not a section/],
  [
    text.replace('[0,2]', '[2,0]'),
    6,
    /the id p1.1 has the span 2 to 0, which is not a range of the 3 words of the text/,
  ],
  [
    text.replace('[2,3]', '[2,4]'),
    7,
    /the id p1.2 has the span 2 to 4, which is not a range of the 3 words of the text/,
  ],
  [text.replace('"withdrawn":"Second"', '"withdrawn":"Third"'), 8, /"Third", which is not listed in "editions"/],
])('a ledger that is none says why, and where (%#)', (wrong, line, message) => {
  const found = errorOf(wrong);
  expect(found?.message).toMatch(message);
  expect(found?.line).toBe(line);
});

function errorOf(wrong: string): LedgerError | undefined {
  try {
    parseLedger(wrong);
  } catch (error) {
    if (error instanceof LedgerError) return error;
  }
  return undefined;
}
