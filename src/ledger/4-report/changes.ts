import { type Ledger, sectionOfEntry } from '#ledger/model/ledger.ts';

/** A change that the last edition made to a text. */
export interface Change {
  kind: 'added' | 'reworded' | 'withdrawn';
  id: string;
  words: string;
}

/**
 * Lists what the last edition changed. A section that was added or withdrawn is listed without its texts.
 * @returns an empty list while there is only one edition
 */
export function changesOf({ editions, ids }: Ledger): Change[] {
  if (editions.length < 2) return [];
  const edition = editions.at(-1);
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
    if (withdrawn) return withdrawn === edition ? [{ kind: 'withdrawn', id, words }] : [];
    if (to) return [];
    // A comment without an author's name is listed by its first words.
    const own = { id, words: words || (firstWords.get(id) ?? '') };
    if (added === edition) return [{ kind: 'added', ...own }];
    return reworded === edition ? [{ kind: 'reworded', ...own }] : [];
  });
}
