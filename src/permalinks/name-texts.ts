import type { Claim } from './claims.ts';
import { fillIds } from './fresh-ids.ts';
import type { Text } from './text.ts';
import type { SectionTexts } from './update.ts';

/** The ids of a section's texts: those they were published with, and new ones for what is new. */
export function nameTexts(
  texts: Text[],
  section: SectionTexts,
  place: string,
  byText: Map<Text, Claim[]>,
  isTaken: (id: string) => boolean,
): string[] {
  const prefix = section.kind === 'point' ? place : section.prefix;
  const passages = texts.filter(({ kind }) => kind === 'passage');
  const bearerOf = (text: Text) => byText.get(text)?.[0];
  const filled = fillIds(
    passages.map((text) => bearerOf(text)?.id),
    prefix,
    isTaken,
  );
  const given = new Set(filled);
  const isFree = (id: string) => !given.has(id) && !isTaken(id);
  const byPassage = new Map(passages.map((text, at) => [text, filled[at]!]));
  return texts.map((text) => {
    const known = byPassage.get(text) ?? headingId(text, bearerOf(text));
    if (known) return known;
    // A heading is called by its words.
    const wanted = prefix + text.id.slice(section.prefix.length);
    let id = wanted;
    for (let again = 2; !isFree(id); again++) id = `${wanted}-${again}`;
    given.add(id);
    return id;
  });
}

function headingId({ print }: Text, bearer: Claim | undefined): string | undefined {
  return bearer && bearer.from.print.digest === print.digest ? bearer.id : undefined;
}
