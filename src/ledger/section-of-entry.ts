import { sectionOfId } from '#ids.ts';
import type { Entry } from './ledger.ts';

/** Returns the section that the words of an id are in: the one it is named after, unless they moved to another. */
export function sectionOfEntry(id: string, entry: Entry): string {
  return entry.in ?? sectionOfId(id);
}
