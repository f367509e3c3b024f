import type { Entry } from '#ledger/model/ledger.ts';
import type { Span } from './spans.ts';

/** Ids whose words are part of another id's text, by that other id. */
export type Guests = Map<string, { id: string; of: Span }[]>;

/** Collects the ids whose words are part of another id's text. */
export function guestsOf(ids: Map<string, Entry>): Guests {
  const guests: Guests = new Map();
  for (const [id, { to, span }] of ids) {
    if (!to || !span) continue;
    const others = guests.get(to);
    if (others) others.push({ id, of: span });
    else guests.set(to, [{ id, of: span }]);
  }
  return guests;
}
