import { expect, test } from 'vitest';
import { fingerprintOf } from '#ledger/model/fingerprint.ts';
import type { Entry, Ledger } from '#ledger/model/ledger.ts';
import { changesOf } from './changes.ts';
import { movedLinksOf } from './moved-links.ts';

const entry = (words: string, fields: Partial<Entry> = {}): Entry => ({
  words,
  print: fingerprintOf(words),
  pages: [],
  added: 'First',
  ...fields,
});
const ledger: Ledger = {
  editions: [{ name: 'First' }, { name: 'Second' }],
  ids: new Map([
    ['p1', entry('Mills', { pages: ['/', '/1/'] })],
    ['p1.1', entry('Water', { pages: ['/', '/1/'], reworded: ['Second'] })],
    ['p1.2', entry('Bread', { pages: ['/', '/1/'], in: 'p2' })],
    ['p1.3', entry('Salt', { pages: ['/', '/1/'], to: 'p1.1' })],
    ['p1.4', entry('', { pages: ['/', '/1/'], withdrawn: 'Second' })],
    ['p1.5', entry('Oil', { pages: ['/1/'], to: 'p1.4' })],
    ['p2', entry('Honey', { pages: ['/', '/2/'], added: 'Second' })],
    ['p2.1', entry('Wax', { pages: ['/', '/2/'], added: 'Second' })],
    ['c-tom', entry('', { pages: ['/'], added: 'Second' })],
    ['c-tom.1', entry('Rye', { pages: ['/'], added: 'Second' })],
    ['p3', entry('', { pages: ['/', '/3/'], withdrawn: 'Second' })],
    ['p3.1', entry('', { pages: ['/', '/3/'], withdrawn: 'Second' })],
  ]),
};
const pages = new Map([
  ['', { ids: new Set(['p1', 'p1.1', 'p1.2', 'p1.3', 'p2', 'p2.1', 'c-tom', 'c-tom.1']) }],
  ['1/', { ids: new Set(['p1', 'p1.1', 'p1.3']) }],
  ['2/', { ids: new Set(['p2', 'p2.1', 'p1.2']) }],
]);

test('a page answers for the links to it whose words are elsewhere, or nowhere', () => {
  const movedLinks = movedLinksOf({ ledger, pages });
  expect(Object.fromEntries(movedLinks)).toEqual({
    '': [
      { id: 'p1.4', words: '' },
      { id: 'p3', words: '' },
      { id: 'p3.1', words: '' },
    ],
    '1/': [
      { id: 'p1.2', words: 'Bread', to: 'p1.2' },
      { id: 'p1.4', words: '' },
      // Its links lead to words that were withdrawn later.
      { id: 'p1.5', words: '' },
    ],
    '3/': [
      { id: 'p3', words: '' },
      { id: 'p3.1', words: '' },
    ],
  });
});

test('the changes of an edition are listed; of a section that came or went, the section alone', () => {
  expect(changesOf(ledger, 'Second')).toEqual([
    { kind: 'reworded', id: 'p1.1', words: 'Water' },
    { kind: 'withdrawn', id: 'p1.4', words: '' },
    { kind: 'added', id: 'p2', words: 'Honey' },
    // The comment has no author's name.
    { kind: 'added', id: 'c-tom', words: 'Rye' },
    { kind: 'withdrawn', id: 'p3', words: '' },
  ]);
  expect(changesOf(ledger, 'First')).toEqual([]);
  expect(changesOf(ledger, 'Third')).toEqual([]);
});

test('an earlier edition still has its changes, but no words that were withdrawn since', () => {
  const ids = new Map([
    ['p1', entry('Mills')],
    ['p1.1', entry('Water', { reworded: ['Second', 'Third'] })],
    ['p1.2', entry('', { reworded: ['Second'], withdrawn: 'Third' })],
    ['p1.3', entry('Bread', { reworded: ['Third'] })],
    ['p1.4', entry('Salt', { added: 'Second', to: 'p1.3' })],
  ]);
  const later = { editions: ['First', 'Second', 'Third'].map((name) => ({ name })), ids };
  expect(changesOf(later, 'Second')).toEqual([
    { kind: 'reworded', id: 'p1.1', words: 'Water' },
    { kind: 'reworded', id: 'p1.2', words: '' },
  ]);
});
