import { isSectionId } from '#ids.ts';
import { type Entry, type Ledger, LEDGER_FILE, sectionOfEntry } from '#ledger/model/ledger.ts';

/** A ledger, and the ids that are lost in it. */
export interface Undecided {
  ledger: Ledger;
  lost: string[];
}

/** Decisions about published ids. */
interface Decisions {
  /** The ids whose links lead elsewhere, each with the id they lead to. */
  aliases: [id: string, target: string][];
  withdrawn: string[];
}

/**
 * Writes decisions into the ledger of a publication. A decision about a section also applies to the ids lost in it.
 * @throws Error that says which decision is impossible, and why
 */
export function decide(publication: Undecided, { aliases, withdrawn }: Decisions): void {
  const { ledger } = publication;
  for (const [id, target] of aliases) {
    const end = ledger.ids.get(target);
    if (!end || end.to || end.withdrawn || publication.lost.includes(target))
      throw new Error(
        `--alias ${id}=${target}: nothing in the essay or its comments has the id "${target}". Use an id that exists now; you can copy it from the ¶ link of a paragraph.`,
      );
    const gone = new Set(lostWith(id, publication));
    for (const [each, entry] of ledger.ids) {
      // Ids redirected to it follow it.
      if (!gone.has(each) && !gone.has(entry.to ?? '')) continue;
      const pages = [...new Set([...entry.pages, ...end.pages])];
      ledger.ids.set(each, { ...entry, pages, to: target, span: undefined, withdrawn: undefined });
    }
  }
  const edition = ledger.editions.at(-1)!.name;
  const gone = new Set(withdrawn.flatMap((id) => lostWith(id, publication)));
  for (const [id, entry] of ledger.ids) {
    const { to, span } = entry;
    // Words that are withdrawn as part of another text return with that text.
    const host = to !== undefined && span && gone.has(to) ? to : undefined;
    const kept = { to: host, span: to === undefined || host ? span : undefined };
    if (gone.has(id)) ledger.ids.set(id, { ...forgetWords(entry), ...kept, withdrawn: edition });
    // An id redirected to it may have had the withdrawn words.
    else if (gone.has(to ?? '')) ledger.ids.set(id, { ...forgetWords(entry), span: undefined });
  }
  const isDecided = (id: string) => aliases.some(([own]) => own === id) || withdrawn.includes(id);
  publication.lost = publication.lost.filter(
    (id) => !isDecided(id) && !isDecided(sectionOfEntry(id, ledger.ids.get(id)!)),
  );
}

/**
 * Removes the words of a withdrawn text from its entry. They may have been withdrawn for a reason, and a fingerprint
 * of each word could be reversed by trial. The digest of the whole text stays, so that the same text is recognised if
 * it returns; by trial, it reveals only a text short enough to guess.
 */
function forgetWords(entry: Entry): Entry {
  return { ...entry, words: '', print: { digest: entry.print.digest, words: '' } };
}

/**
 * Returns the id, if it is lost or retired, and the ids lost in it, if it is a section's.
 * @throws Error if the id was never published or is still in the texts
 */
function lostWith(id: string, { ledger, lost }: Undecided): string[] {
  const entry = ledger.ids.get(id);
  if (!entry) throw new Error(`"${id}" was never published. Use an id that is in ${LEDGER_FILE}.`);
  const isRetired = entry.to !== undefined || entry.withdrawn !== undefined;
  const within = isSectionId(id) ? lost.filter((other) => sectionOfEntry(other, ledger.ids.get(other)!) === id) : [];
  if (!lost.includes(id) && !isRetired && within.length === 0) {
    throw new Error(
      `The words of "${id}" ("${entry.words}") are still in the texts. Only links to words that are gone can be redirected or withdrawn.`,
    );
  }
  return lost.includes(id) || isRetired ? [...new Set([id, ...within])] : within;
}
