import type { Query } from './passage.ts';
import { readQuery } from './read-query.ts';

/** The query that an address asks, such as `?q=unity&in=comments`. */
export function queryIn(address: { search: string }): Query {
  const asked = new URLSearchParams(address.search);
  return readQuery(asked.get('q') ?? '', asked.get('in'));
}

/** What an address asks by: the other way of `queryIn`; empty where nothing is asked. */
export function addressOf({ text, within }: Pick<Query, 'text' | 'within'>): string {
  return text && `?q=${encodeURIComponent(text)}${within ? `&in=${within}` : ''}`;
}
