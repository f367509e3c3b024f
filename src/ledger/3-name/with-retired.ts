import type { Entry } from '#ledger/model/ledger.ts';

/** Inserts each id that no longer names a text of its own after the id it followed in the edition before. */
export function withRetired(old: Map<string, Entry>, next: Map<string, Entry>): Map<string, Entry> {
  const isShown = (id: string) => next.has(id) && !next.get(id)!.to;
  const followers = new Map<string, string[]>();
  let before = '';
  for (const id of old.keys()) {
    if (isShown(id)) before = id;
    else followers.set(before, [...(followers.get(before) ?? []), id]);
  }
  const all = new Map<string, Entry>();
  const add = (id: string) => all.set(id, next.get(id) ?? old.get(id)!);
  for (const id of followers.get('') ?? []) add(id);
  for (const id of next.keys()) {
    if (!isShown(id)) continue;
    add(id);
    for (const follower of followers.get(id) ?? []) add(follower);
  }
  return all;
}
