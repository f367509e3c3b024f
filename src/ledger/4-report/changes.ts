import { editionIndex, type Ledger, sectionOfEntry } from '#ledger/model/ledger.ts';

/** A change that an edition made to a text. */
export interface Change {
  kind: 'added' | 'reworded' | 'withdrawn';
  id: string;
  words: string;
}

/**
 * Lists what an edition changed, with the words as they are now; none if they were withdrawn since. A section that was
 * added or withdrawn is listed without its texts. Texts that were merged into others since are left out.
 * @param edition its name
 * @returns an empty list for the first edition
 */
export function changesOf(ledger: Ledger, edition: string): Change[] {
  const { ids } = ledger;
  if (editionIndex(ledger, edition) < 1) return [];
  const firstWords = new Map<string, string>();
  for (const [id, entry] of ids) {
    const section = sectionOfEntry(id, entry);
    if (!entry.to && entry.words && !firstWords.has(section)) firstWords.set(section, entry.words);
  }
  const isWhole = (id: string) => ids.get(id)?.added === edition || ids.get(id)?.withdrawn === edition;
  return [...ids].flatMap(([id, entry]): Change[] => {
    const { to, words, added, reworded, withdrawn } = entry;
    const section = sectionOfEntry(id, entry);
    if (section !== id && isWhole(section)) return [];
    if (withdrawn === edition) return [{ kind: 'withdrawn', id, words }];
    if (to) return [];
    // A comment without an author's name is listed by its first words.
    const own = { id, words: words || (firstWords.get(id) ?? '') };
    if (added === edition) return [{ kind: 'added', ...own }];
    return reworded?.includes(edition) ? [{ kind: 'reworded', ...own }] : [];
  });
}
