import type { Essay } from '#collections/essay.ts';
import { editionIndex, type Ledger, sectionOfEntry } from '#ledger/model/ledger.ts';

/** Returns a date as a time (RFC 3339). A day, which begins at another moment in each time zone, becomes noon in UTC. */
export function timeOf(date: string): string {
  return date.length === '2023-02-28'.length ? `${date}T12:00:00Z` : new Date(date).toISOString().replace('.000', '');
}

/** Returns the date of the essay: that of this edition or, if the words are the authors' own, of first publication. */
export function essayDate(essay: Pick<Essay, 'edition' | 'source'> | undefined): string | undefined {
  return essay?.edition.date ?? firstPublished(essay);
}

/** Returns when the essay was first published; a retelling was published later than what it retells. */
export function firstPublished(essay: Pick<Essay, 'edition' | 'source'> | undefined): string | undefined {
  return essay?.edition.retells ? undefined : essay?.source?.date;
}

/** When a section was added, and when an edition last changed it or anything in it, if known. */
export interface SectionDates {
  added?: string | undefined;
  changed?: string | undefined;
}

/** Finds the dates of sections in the ledger. An edition without a date counts as published with the next one. */
export function sectionDates(ledger: Ledger | undefined): (section: string) => SectionDates {
  if (!ledger) return () => ({});
  const { editions, ids } = ledger;
  const indices = new Map(editions.map(({ name }) => [name, editionIndex(ledger, name)]));
  const last = new Map<string, number>();
  for (const [id, entry] of ids) {
    const section = sectionOfEntry(id, entry);
    const { added, reworded = [], withdrawn } = entry;
    const changes = [added, ...reworded, withdrawn].map((name) => indices.get(name ?? '') ?? 0);
    last.set(section, Math.max(last.get(section) ?? 0, ...changes));
  }
  return (section) => {
    const added = ids.get(section)?.added;
    return {
      added: added === undefined ? undefined : editions[indices.get(added)!]?.date,
      changed: last.has(section) ? editions.slice(last.get(section)).find(({ date }) => date)?.date : undefined,
    };
  };
}
