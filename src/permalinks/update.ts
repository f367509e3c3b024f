import { cutAtWord } from '../markdown/excerpt.ts';
import { isPassageId } from '../markdown/passage-id.ts';
import { type Claim, type Claims, claimTexts } from './claims.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { fillIds } from './fresh-ids.ts';
import type { Entry, Ledger } from './ledger.ts';
import { match } from './match.ts';
import { pairEqual } from './pair-equal.ts';
import { isSection, sectionOf, withRetired } from './retired.ts';
import { placeSections } from './sections.ts';
import { sectionOfId } from '../collections/section-of-id.ts';
import type { Text } from './text.ts';

/** A section of the new edition. */
export interface SectionTexts {
  /** The id it would have if there were no edition before. */
  id: string;
  /** What the ids in it begin with then. */
  prefix: string;
  kind: 'opening' | 'point' | 'closing' | 'comment';
  /** Whether its address is written in its file. */
  isFixed: boolean;
  /** Its heading, or who wrote it. */
  title: string;
  /** Its passages and headings, in the order of reading, with the ids they would have. */
  texts: { id: string; kind: Text['kind']; text: string }[];
}

/** An edition held against the ledger of the one before. */
export interface Update {
  /** What the ledger has to say of the new edition, but for the pages that new ids are on. */
  ledger: Ledger;
  /** The id of each section, passage and heading, by the one it would have. */
  ids: Map<string, string>;
  /** Ids that were published and whose words are nowhere, in the order of the ledger. */
  lost: string[];
}

/**
 * Finds for each text of a new edition the id it was published with, and names those that are new.
 * @param before the ledger of the edition before; none: there was none
 * @param edition the name of the new one
 * @param sections in the order of reading
 */
export function update(before: Ledger | undefined, edition: string, sections: SectionTexts[]): Update {
  const old = before?.ids ?? new Map<string, Entry>();
  const texts = new Map(sections.map((section) => [section, section.texts.map((text) => toText(section, text))]));
  const { byText, lost } = claimsOf(old, texts);
  const places = placeSections(old, sections, texts, byText);
  const ids = new Map<string, string>();
  const next = new Map<string, Entry>();
  for (const section of sections) {
    const place = places.ids.get(section)!;
    ids.set(section.id, place);
    next.set(place, entryOf(old.get(place), section.title, fingerprintOf(section.title), edition));
    const own = texts.get(section)!;
    const names = nameTexts(own, section, place, byText, (id) => old.has(id) || next.has(id));
    for (const [at, text] of own.entries()) {
      const id = names[at]!;
      ids.set(text.id, id);
      const claims = byText.get(text) ?? [];
      const bearer = claims.find((claim) => claim.id === id);
      const entry = entryOf(bearer && old.get(id), section.texts[at]!.text, text.print, edition);
      next.set(id, {
        ...entry,
        in: sectionOfId(id) === place ? undefined : place,
        span: bearer?.span,
      });
      for (const { id: other, span } of claims) {
        if (other !== id) next.set(other, { ...old.get(other)!, in: undefined, to: id, span });
      }
    }
  }
  for (const [id, heir] of places.moved) next.set(id, { ...old.get(id)!, to: heir });
  const editions = before?.editions ?? [];
  return {
    ledger: {
      editions: editions.includes(edition) ? editions : [...editions, edition],
      ids: followed(withRetired(old, next)),
    },
    ids,
    lost: inOrder(old, [...lost, ...places.lost]),
  };
}

/** What is matched with one another: the essay, or one comment. */
function groupOf(section: string): string {
  return section.startsWith('c-') ? section : 'essay';
}

function toText({ id: section }: SectionTexts, { id, kind, text }: SectionTexts['texts'][number]): Text {
  return { id, kind, section, print: fingerprintOf(text) };
}

/** Matches the essay as a whole, and each comment by itself: nobody's words become another's. */
function claimsOf(old: Map<string, Entry>, texts: Map<SectionTexts, Text[]>): Claims {
  const live = [...old].filter(([id, { to, withdrawn }]) => !to && !withdrawn && !isSection(id));
  const olds = Map.groupBy(
    live.map(([id, entry]): Text => {
      const kind = isPassageId(id) ? 'passage' : 'heading';
      return { id, kind, section: sectionOf(id, entry), print: entry.print };
    }),
    ({ section }) => groupOf(section),
  );
  const news = Map.groupBy([...texts.values()].flat(), ({ section }) => groupOf(section));
  const all: Claims = { byText: new Map(), lost: [] };
  const add = ({ byText, lost }: Claims) => {
    for (const [text, claims] of byText) all.byText.set(text, claims);
    all.lost.push(...lost);
  };
  const gone = [...olds].filter(([group]) => !news.has(group)).flatMap(([, group]) => group);
  const came = [...news].filter(([group]) => !olds.has(group)).flatMap(([, group]) => group);
  for (const [group, own] of olds) {
    const fresh = news.get(group);
    if (fresh) add(claimTexts(match(own, fresh), fresh, old));
  }
  // A comment whose file has another name.
  const pairs = pairEqual(gone, came);
  add(claimTexts({ pairs, merged: new Map(), lost: gone.filter((text) => !pairs.has(text)) }, came, old));
  const withdrawn = [...old].filter(([id, entry]) => entry.withdrawn && isPassageId(id));
  const returned = pairEqual(
    withdrawn.map(([id, { print }]): Text => ({ id, kind: 'passage', section: sectionOfId(id), print })),
    [...texts.values()].flat().filter((text) => !all.byText.has(text)),
  );
  add(claimTexts({ pairs: returned, merged: new Map(), lost: [] }, [], old));
  return all;
}

/** The ids of a section's texts: those they were published with, and new ones for what is new. */
function nameTexts(
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

/** Characters of the words by which the ledger names a text. */
const WORDS = 40;

function entryOf(before: Entry | undefined, text: string, print: Fingerprint, edition: string): Entry {
  const words = cutAtWord(text, WORDS);
  if (!before) return { words, print, pages: [], added: edition };
  const { pages, added, reworded } = before;
  const isReworded = before.print.digest !== print.digest && added !== edition;
  return { words, print, pages, added, reworded: isReworded ? edition : reworded };
}

/** Lets each id that stands with others lead to where those now stand. */
function followed(ids: Map<string, Entry>): Map<string, Entry> {
  const endOf = (id: string): string => {
    const seen = new Set<string>();
    let end = id;
    for (let to = ids.get(end)?.to; to && !seen.has(to); to = ids.get(end)?.to) seen.add((end = to));
    return end;
  };
  return new Map([...ids].map(([id, entry]) => [id, entry.to ? { ...entry, to: endOf(entry.to) } : entry]));
}

function inOrder(old: Map<string, Entry>, ids: string[]): string[] {
  const wanted = new Set(ids);
  return [...old.keys()].filter((id) => wanted.has(id));
}
