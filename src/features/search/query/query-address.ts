import type { Query } from './query.ts';
import { readQuery } from './read-query.ts';

/** Reads the query of an address, such as `?q=unity&in=comments`. */
export function queryIn(address: { search: string }): Query {
  const asked = new URLSearchParams(address.search);
  return readQuery(asked.get('q') ?? '', asked.get('in'));
}

/** Returns the search part of an address for a query, the inverse of `queryIn`; empty if the query is empty. */
export function addressOf({ text, within }: Pick<Query, 'text' | 'within'>): string {
  return text && `?q=${encodeURIComponent(text)}${within ? `&in=${within}` : ''}`;
}
