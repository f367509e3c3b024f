import { expect, test } from 'vitest';
import { mergeFields } from './merge-fields.ts';

test.each<[string, object, object, object | undefined, object, string[]]>([
  ['added by hand', { title: 'A' }, { title: 'A', short: 'a' }, { title: 'A' }, { title: 'A', short: 'a' }, ['short']],
  ['changed by hand', { title: 'B' }, { title: 'C' }, { title: 'A' }, { title: 'C' }, ['title']],
  [
    'taken out by hand',
    { title: 'A', byline: 'b' },
    { title: 'A' },
    { title: 'A', byline: 'b' },
    { title: 'A' },
    ['byline'],
  ],
  ['changed in the source', { title: 'B' }, { title: 'A' }, { title: 'A' }, { title: 'B' }, []],
  ['gone from the source', {}, { kicker: 'k' }, { kicker: 'k' }, {}, []],
  ['new in the source', { kicker: 'k' }, {}, {}, { kicker: 'k' }, []],
  ['of which it is not known who changed it', { title: 'B' }, { title: 'A' }, undefined, { title: 'A' }, ['title']],
  ['that says the place', { number: 2 }, { number: 1 }, { number: 3 }, { number: 2 }, []],
  [
    'within a field',
    { edition: { name: 'N', note: 'new' } },
    { edition: { name: 'Mine', note: 'old' } },
    { edition: { name: 'N', note: 'old' } },
    { edition: { name: 'Mine', note: 'new' } },
    ['edition.name'],
  ],
])('A field %s.', (_what, fresh, before, lastWritten, fields, kept) => {
  expect(mergeFields({ ...fresh }, { ...before }, lastWritten && { ...lastWritten })).toEqual({ fields, kept });
});
