import { expect, test } from 'vitest';
import { LedgerError, parseLedger } from '#ledger/1-parse/parse-ledger.ts';
import { fingerprintOf } from './fingerprint.ts';
import { editionIndex, lastRewording, type Ledger, writeLedger } from './ledger.ts';

const ledger: Ledger = {
  editions: [{ name: 'First' }, { name: 'Second', date: '2026-03-01' }],
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
        reworded: ['Second'],
      },
    ],
    ['p1-of-mills', { words: '', print: fingerprintOf(''), pages: [], added: 'First', in: 'p3', withdrawn: 'Second' }],
    ['p3', { words: 'Rye', print: fingerprintOf('Rye'), pages: [], added: 'Second', reworded: ['Second', 'First'] }],
    ['opening', { words: '', print: fingerprintOf(''), pages: [], added: 'Second' }],
  ]),
};
const text = writeLedger(ledger);

test('a ledger is read as it was written, an id a line, in their order', () => {
  expect(parseLedger(text)).toEqual(ledger);
  expect([...parseLedger(text).ids.keys()]).toEqual([...ledger.ids.keys()]);
  expect(text.split('\n').filter((line) => line.startsWith('    "'))).toHaveLength(6);
});

test('an edition without a date is written as its name, and a single rewording too, as in earlier releases', () => {
  expect(text).toContain('"editions": ["First",{"name":"Second","date":"2026-03-01"}],');
  expect(text).toMatch(/"p1\.2": .*"reworded":"Second"/);
  expect(text).toMatch(/"p3": .*"reworded":\["Second","First"\]/);
});

test('the place of an edition and the last rewording of an id are found', () => {
  expect(['First', 'Second', 'Third'].map((name) => editionIndex(ledger, name))).toEqual([0, 1, -1]);
  expect(['p1', 'p1.2', 'p3'].map((id) => lastRewording(ledger.ids.get(id)!))).toEqual([undefined, 'Second', 'First']);
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
  [text.replace('["Second","First"]', '["Second","Third"]'), 9, /"Third", which is not listed in "editions"/],
  [text.replace('["Second","First"]', '[]'), 9, /ids p3 reworded/],
  [text.replace('2026-03-01', '2026-02-30'), 3, /editions 1 date: Invalid ISO date/],
  [text.replace('"name":"Second"', '"title":"Second"'), 3, /editions 1/],
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
