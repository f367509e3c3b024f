import { sectionOfId } from '../collections/section-of-id.ts';
import type { Claim } from './claims.ts';
import { fillIds, nextLetter } from './fresh-ids.ts';
import type { Entry } from './ledger.ts';
import { sectionOfEntry } from './section-of-entry.ts';
import type { Text } from './text.ts';
import type { SectionTexts } from './update.ts';

/** What is known of ids when texts are named. */
export interface Known {
  /** Those of the edition before. */
  old: Map<string, Entry>;
  /** Those of headings that have other words now, or none, by the digest of their words. */
  headings: Map<string, string[]>;
  /** Whether an id is that of another text of the new edition. */
  isGiven: (id: string) => boolean;
}

/** The ids of a section's texts: those they were published with, and new ones for what is new. */
export function nameTexts(
  texts: Text[],
  section: SectionTexts,
  place: string,
  byText: Map<Text, Claim[]>,
  known: Known,
): string[] {
  const prefix = section.kind === 'point' ? place : section.prefix;
  const passages = texts.filter(({ kind }) => kind === 'passage');
  const filled = fillIds(
    passages.map((text) => byText.get(text)?.[0]?.id),
    prefix,
    (id) => known.old.has(id) || known.isGiven(id),
  );
  const given = new Set(filled);
  const byPassage = new Map(passages.map((text, at) => [text, filled[at]!]));
  const isGiven = (id: string) => given.has(id) || known.isGiven(id);
  const isFree = (id: string) => !isGiven(id) && !known.old.has(id);
  // A new note is called by its label.
  const nameNote = (wanted: string, [bearer]: Claim[]) =>
    bearer?.id ?? (isFree(wanted) ? wanted : nextLetter(wanted, isFree));
  let below: string | undefined;
  const named = texts.toReversed().map((text) => {
    const passage = byPassage.get(text);
    if (passage) return (below = passage);
    const wanted = prefix + text.id.slice(section.prefix.length);
    const claims = byText.get(text) ?? [];
    const homes = new Set([place, ...(below ? homesOf(below, known.old) : [])]);
    const id =
      text.kind === 'note' ? nameNote(wanted, claims) : nameHeading(text, wanted, claims, homes, { ...known, isGiven });
    given.add(id);
    return id;
  });
  return named.toReversed();
}

/**
 * A heading is called by its words: with the same ones it has the id that it once had with them, in its section or
 * above the text below it.
 */
function nameHeading(
  { print }: Text,
  wanted: string,
  claims: Claim[],
  homes: Set<string>,
  { old, headings, isGiven }: Known,
): string {
  const claimed = claims.find(({ from }) => from.print.digest === print.digest);
  if (claimed) return claimed.id;
  const led = new Set(claims.map(({ id }) => id));
  const former = (headings.get(print.digest) ?? []).filter((id) => !isGiven(id));
  const own =
    former.find((id) => id === wanted) ??
    former.find((id) => led.has(old.get(id)!.to ?? '') || homesOf(id, old).some((home) => homes.has(home)));
  if (own) return own;
  let id = wanted;
  for (let again = 2; old.has(id) || isGiven(id); again++) id = `${wanted}-${again}`;
  return id;
}

/** The section that an id is named after, and the one it was in. */
function homesOf(id: string, old: Map<string, Entry>): string[] {
  const entry = old.get(id);
  return [sectionOfId(id), ...(entry ? [sectionOfEntry(id, entry)] : [])];
}
