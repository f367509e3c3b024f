import type { Entry } from '#ledger/model/ledger.ts';
import type { Span } from './spans.ts';

/** Ids whose words are part of another id's text, by that other id. */
export type MergedIds = Map<string, { id: string; of: Span }[]>;

/** Collects the ids whose words are part of another id's text. */
export function mergedIdsOf(ids: Map<string, Entry>): MergedIds {
  const mergedIds: MergedIds = new Map();
  for (const [id, { to, span }] of ids) {
    if (!to || !span) continue;
    const others = mergedIds.get(to);
    if (others) others.push({ id, of: span });
    else mergedIds.set(to, [{ id, of: span }]);
  }
  return mergedIds;
}
