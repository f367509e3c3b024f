import type { Ledger } from '#ledger/model/ledger.ts';

/** A ledger, and what this edition has on its pages. */
interface Published {
  ledger: Ledger;
  /** The pages and their ids, by path. */
  pages: Map<string, { ids: Set<string> }>;
}

/** An old link to a page that no longer has its words. */
export interface MovedLink {
  id: string;
  /** The id its words have; undefined if they were withdrawn. */
  to?: string | undefined;
  /** Its first words; empty if they were withdrawn. */
  words: string;
}

/** Finds the old links to each page that no longer has their words, by the page's address on this site: `5/`. */
export function movedLinksOf({ ledger: { ids }, pages }: Published): Map<string, MovedLink[]> {
  const movedLinks = new Map<string, MovedLink[]>();
  for (const [id, { to, withdrawn, words, pages: before }] of ids) {
    const home = to ?? id;
    const isGone = withdrawn !== undefined || ids.get(home)?.withdrawn !== undefined;
    for (const address of before) {
      const path = address.slice(1);
      if (pages.get(path)?.ids.has(id)) continue;
      const link = { id, words: isGone ? '' : words, ...(!isGone && { to: home }) };
      const others = movedLinks.get(path);
      if (others) others.push(link);
      else movedLinks.set(path, [link]);
    }
  }
  return movedLinks;
}
