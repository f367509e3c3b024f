import { sectionOfId } from '../collections/section-of-id.ts';
import type { Entry } from './ledger.ts';

/** The section that the words of an id are in: the one it is named after, but where they have gone to another. */
export function sectionOfEntry(id: string, entry: Entry): string {
  return entry.in ?? sectionOfId(id);
}
