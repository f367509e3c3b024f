import { isId, isSectionId } from '#ids.ts';
import { type Entry, hasWords, isGivenUp, type Ledger, sectionOfEntry } from '#ledger/model/ledger.ts';

/** Finds the first mistake in a ledger that was parsed, and the id it belongs to; undefined if there is none. */
export function mistakeIn({ editions, ids }: Ledger): { id: string; what: string } | undefined {
  const names = new Set(editions);
  for (const [id, entry] of ids) {
    const what =
      idMistake(id) ?? editionMistake(entry, names) ?? placeMistake(id, entry, ids) ?? spanMistake(entry, ids);
    if (what) return { id, what };
  }
  return undefined;
}

function idMistake(id: string): string | undefined {
  return isId(id) ? undefined : 'no id that the essay or its comments can have';
}

function editionMistake({ added, reworded, withdrawn }: Entry, editions: Set<string>): string | undefined {
  const other = [added, reworded, withdrawn].find((name) => name !== undefined && !editions.has(name));
  return other === undefined ? undefined : `"${other}" is none of the editions`;
}

function placeMistake(id: string, entry: Entry, ids: Map<string, Entry>): string | undefined {
  const end = entry.to === undefined ? undefined : ids.get(entry.to);
  if (entry.to !== undefined && (!end || end.to !== undefined || entry.to === id))
    return `to: "${entry.to}" is no id that has words of its own`;
  const section = sectionOfEntry(id, entry);
  const home = ids.get(section);
  if (!isSectionId(section) || !home || (isSectionId(id) && section !== id))
    return `in: "${section}" is no section that was published`;
  return hasWords(entry) && isGivenUp(home) ? `in: "${section}" is no section that has words` : undefined;
}

function spanMistake(entry: Entry, ids: Map<string, Entry>): string | undefined {
  const { to, span } = entry;
  const [start, end] = span ?? [0, 0];
  const { print, withdrawn } = ids.get(to ?? '') ?? entry;
  const { length } = print.words;
  // The ledger does not store the words of withdrawn texts.
  if (start <= end && (end <= length || withdrawn !== undefined)) return undefined;
  return `span: the text has ${length} words, and none from ${start} to ${end}`;
}
