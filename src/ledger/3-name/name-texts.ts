import { repeatedId, sectionOfId, withPrefix } from '#ids.ts';
import type { Claim } from '#ledger/2-match/claims.ts';
import { type Entry, sectionOfEntry } from '#ledger/model/ledger.ts';
import type { SectionTexts, Text } from '#ledger/model/text.ts';
import { giveNewIds, nextLetter } from './new-ids.ts';

/** What is known about ids when texts are given theirs. */
interface Known {
  /** The ids of the edition before. */
  old: Map<string, Entry>;
  /** The ids of headings that were reworded or removed, by the digest of their words. */
  headings: Map<string, string[]>;
  /** Whether another text of the new edition has an id. */
  isGiven: (id: string) => boolean;
}

/** Returns the ids of a section's texts: those they were published with, and new ids for new texts. */
export function nameTexts(
  texts: Text[],
  section: SectionTexts,
  place: string,
  byText: Map<Text, Claim[]>,
  known: Known,
): string[] {
  const prefix = section.kind === 'point' ? place : section.prefix;
  const passages = texts.filter(({ kind }) => kind === 'passage');
  const filled = giveNewIds(
    passages.map((text) => byText.get(text)?.[0]?.id),
    prefix,
    (id) => known.old.has(id) || known.isGiven(id),
  );
  const given = new Set(filled);
  const byPassage = new Map(passages.map((text, at) => [text, filled[at]!]));
  const isGiven = (id: string) => given.has(id) || known.isGiven(id);
  const isFree = (id: string) => !isGiven(id) && !known.old.has(id);
  // The id of a new note is made from its label.
  const nameNote = (wanted: string, [bearer]: Claim[]) =>
    bearer?.id ?? (isFree(wanted) ? wanted : nextLetter(wanted, isFree));
  let below: string | undefined;
  const named = texts.toReversed().map((text) => {
    const passage = byPassage.get(text);
    if (passage) return (below = passage);
    const wanted = withPrefix(text.id, section.prefix, prefix);
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
 * Returns the id of a heading, which is made from its words. If the heading had the same words before, in its section
 * or above the text below it, it gets back the id it had then.
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
  for (let again = 2; old.has(id) || isGiven(id); again++) id = repeatedId(wanted, again);
  return id;
}

/** Returns the section that an id is named after, and the one it was in. */
function homesOf(id: string, old: Map<string, Entry>): string[] {
  const entry = old.get(id);
  return [sectionOfId(id), ...(entry ? [sectionOfEntry(id, entry)] : [])];
}
