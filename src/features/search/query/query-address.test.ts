import { expect, test } from 'vitest';
import { addressOf, queryIn } from './query-address.ts';
import { readQuery } from './read-query.ts';

test.each([
  ['?q=unity', readQuery('unity')],
  ['?q=%22one%20%26%20all%22&in=comments', readQuery('"one & all"', 'comments')],
  ['?q=unity&in=essay', readQuery('unity', 'essay')],
  ['', readQuery('')],
])('an address asks what it was made of: %s', (address, query) => {
  expect(addressOf(query)).toBe(address);
  expect(queryIn({ search: address })).toEqual(query);
});

test('a part that there is none of is the whole', () => {
  expect(queryIn({ search: '?q=unity&in=%3Cb%3E' })).toEqual(readQuery('unity'));
});
