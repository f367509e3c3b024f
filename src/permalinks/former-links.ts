import type { Publication } from './publish.ts';

/** A link from before that a page has to answer for, since its words are elsewhere. */
export interface Former {
  id: string;
  /** The id under which its words are now; none: they were withdrawn. */
  to?: string | undefined;
  /** Its first words. */
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
