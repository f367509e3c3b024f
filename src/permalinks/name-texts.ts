import type { Claim } from './claims.ts';
import { fillIds } from './fresh-ids.ts';
import type { Entry } from './ledger.ts';
import type { Text } from './text.ts';
import type { SectionTexts } from './update.ts';

/** What is known of ids when texts are named. */
export interface Known {
  /** Those of the edition before. */
  old: Map<string, Entry>;
  /** Those that led to another one in it, by that one. */
  followers: Map<string, string[]>;
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
  return texts.map((text) => {
    const passage = byPassage.get(text);
    if (passage) return passage;
    const wanted = prefix + text.id.slice(section.prefix.length);
    const id = nameHeading(text, wanted, byText.get(text) ?? [], { ...known, isGiven });
    given.add(id);
    return id;
  });
}

/** A heading is called by its words: with the same ones it has the id that it once had with them. */
function nameHeading({ print }: Text, wanted: string, claims: Claim[], { old, followers, isGiven }: Known): string {
  const claimed = claims.find(({ from }) => from.print.digest === print.digest);
  if (claimed) return claimed.id;
  const former = [wanted, ...claims.flatMap(({ id }) => followers.get(id) ?? [])].find((id) => {
    const entry = old.get(id);
    return entry && (entry.to ?? entry.withdrawn) !== undefined && entry.print.digest === print.digest && !isGiven(id);
  });
  if (former) return former;
  let id = wanted;
  for (let again = 2; old.has(id) || isGiven(id); again++) id = `${wanted}-${again}`;
  return id;
}
