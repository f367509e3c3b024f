import type { Ledger } from './ledger.ts';
import type { Publication } from './publish.ts';
import { sectionOf } from './retired.ts';

/** A link from before that a page has to answer for, since its words are elsewhere. */
export interface Former {
  id: string;
  /** The id under which its words are now; none: they were withdrawn. */
  to?: string | undefined;
  /** Its first words. */
  words: string;
}

/** What the last edition did to a text. */
export interface Change {
  kind: 'added' | 'reworded' | 'withdrawn';
  id: string;
  words: string;
}

/** Links to each page that once led to words on it, by the page's address on this site: `5/`. */
export function formersOf({ ledger: { ids }, pages }: Publication): Map<string, Former[]> {
  const formers = new Map<string, Former[]>();
  for (const [id, { to, withdrawn, words, pages: before }] of ids) {
    const home = to ?? id;
    const isGone = withdrawn !== undefined || ids.get(home)?.withdrawn !== undefined;
    for (const address of before) {
      const path = address.slice(1);
      if (pages.get(path)?.has(id)) continue;
      const former = { id, words: isGone ? '' : words, ...(!isGone && { to: home }) };
      const others = formers.get(path);
      if (others) others.push(former);
      else formers.set(path, [former]);
    }
  }
  return formers;
}

/** What the last edition changed, of a section that came or went the section alone; nothing, while there was only one. */
export function changesOf({ editions, ids }: Ledger): Change[] {
  if (editions.length < 2) return [];
  const edition = editions.at(-1);
  const isWhole = (id: string) => ids.get(id)?.added === edition || ids.get(id)?.withdrawn === edition;
  return [...ids].flatMap(([id, entry]): Change[] => {
    const { to, words, added, reworded, withdrawn } = entry;
    const section = sectionOf(id, entry);
    if (section !== id && isWhole(section)) return [];
    if (withdrawn) return withdrawn === edition ? [{ kind: 'withdrawn', id, words }] : [];
    if (to || !words) return [];
    if (added === edition) return [{ kind: 'added', id, words }];
    return reworded === edition ? [{ kind: 'reworded', id, words }] : [];
  });
}
