import type { Entry } from './ledger.ts';
import type { Publication } from './publish.ts';
import { isSectionId } from '../collections/section-of-id.ts';
import { sectionOfEntry } from './section-of-entry.ts';

/** A ledger, and what is lost in it. */
type Undecided = Pick<Publication, 'ledger' | 'lost'>;

/** What someone has decided of ids that were published. */
interface Decisions {
  /** Where links to an id lead now. */
  aliases: [id: string, heir: string][];
  withdrawn: string[];
}

/**
 * Writes decisions into the ledger of a publication. Of a section that is withdrawn, or leads elsewhere,
 * all is that was lost in it.
 * @throws Error that says which decision cannot be, and why
 */
export function decide(publication: Undecided, { aliases, withdrawn }: Decisions): void {
  const { ledger } = publication;
  for (const [id, heir] of aliases) {
    const end = ledger.ids.get(heir);
    if (!end || end.to || end.withdrawn || publication.lost.includes(heir))
      throw new Error(`--alias ${id}=${heir}: no text has the id "${heir}".`);
    const gone = new Set(lostWith(id, publication));
    for (const [each, entry] of ledger.ids) {
      // What led to it leads on with it.
      if (!gone.has(each) && !gone.has(entry.to ?? '')) continue;
      const pages = [...new Set([...entry.pages, ...end.pages])];
      ledger.ids.set(each, { ...entry, pages, to: heir, span: undefined, withdrawn: undefined });
    }
  }
  const edition = ledger.editions.at(-1)!;
  const gone = new Set(withdrawn.flatMap((id) => lostWith(id, publication)));
  for (const [id, entry] of ledger.ids) {
    const { to, span } = entry;
    // Words that were part of a text which is withdrawn with them return with it.
    const host = to !== undefined && span && gone.has(to) ? to : undefined;
    const kept = { to: host, span: to === undefined || host ? span : undefined };
    if (gone.has(id)) ledger.ids.set(id, { ...forgetWords(entry), ...kept, withdrawn: edition });
    // What led to it may have had the words that are withdrawn.
    else if (gone.has(to ?? '')) ledger.ids.set(id, { ...forgetWords(entry), span: undefined });
  }
  const isDecided = (id: string) => aliases.some(([own]) => own === id) || withdrawn.includes(id);
  publication.lost = publication.lost.filter(
    (id) => !isDecided(id) && !isDecided(sectionOfEntry(id, ledger.ids.get(id)!)),
  );
}

/**
 * Words may be withdrawn for a reason, and a fingerprint word by word could be read by trying: of them the digest of
 * the whole is left, by which the same text is known again if it returns. Only of a text so short that it can be guessed can that be tried.
 */
function forgetWords(entry: Entry): Entry {
  return { ...entry, words: '', print: { digest: entry.print.digest, words: '' } };
}

/** The id itself, and those lost in it where it is a section's. */
function lostWith(id: string, { ledger, lost }: Undecided): string[] {
  const entry = ledger.ids.get(id);
  if (!entry) throw new Error(`No link to "${id}" was ever published.`);
  const isRetired = entry.to !== undefined || entry.withdrawn !== undefined;
  const within = isSectionId(id) ? lost.filter((other) => sectionOfEntry(other, ledger.ids.get(other)!) === id) : [];
  if (!lost.includes(id) && !isRetired && within.length === 0) {
    throw new Error(`"${id}" is in the texts ("${entry.words}"). Take its words out first.`);
  }
  return lost.includes(id) || isRetired ? [...new Set([id, ...within])] : within;
}
