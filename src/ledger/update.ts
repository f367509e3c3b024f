import { isSectionId, kindOfText, sectionOfId } from '#ids.ts';
import { findTexts } from '#ledger/2-match/find-texts.ts';
import { nameTexts } from '#ledger/3-name/name-texts.ts';
import { type Misplaced, placeSections } from '#ledger/3-name/place-sections.ts';
import { type Fingerprint, fingerprintOf } from '#ledger/model/fingerprint.ts';
import { editionIndex, type Edition, type Entry, lastRewording, type Ledger } from '#ledger/model/ledger.ts';
import type { SectionTexts, Text } from '#ledger/model/text.ts';
import { cutAtWord } from '#text/shorten.ts';

/** The result of comparing an edition with the ledger of the one before. */
export interface Update {
  /** The ledger of the new edition, without the pages that new ids are on. */
  ledger: Ledger;
  /** The id of each section and each text in it, by the id it would have. */
  ids: Map<string, string>;
  /** Published ids whose words were not found, in ledger order. */
  lost: string[];
  misplaced: Misplaced[];
}

/**
 * Finds the id that each text of a new edition was published with, and gives new texts new ids.
 * @param before the ledger of the edition before; undefined if there was none
 * @param edition the name of the new edition
 * @param sections in reading order
 * @param date the date of the new edition, if it has one
 */
export function update(before: Ledger | undefined, edition: string, sections: SectionTexts[], date?: string): Update {
  const old = before?.ids ?? new Map<string, Entry>();
  const texts = new Map(sections.map((section) => [section, section.texts.map((text) => toText(section, text))]));
  const { byText, lost } = findTexts(old, [...texts.values()].flat());
  const places = placeSections(old, sections, texts, byText);
  const cameFrom = new Map([...places.moved].map(([id, target]) => [target, id]));
  const ids = new Map<string, string>();
  const next = new Map<string, Entry>();
  const known = { old, headings: formerHeadings(old), isGiven: (id: string) => next.has(id) };
  for (const section of sections) {
    const place = places.ids.get(section)!;
    ids.set(section.id, place);
    const print = fingerprintOf(section.title);
    // A section that only has another id is not new, but was on other pages.
    const came = old.get(cameFrom.get(place) ?? '');
    next.set(place, entryOf(old.get(place) ?? (came && { ...came, pages: [] }), section.title, print, edition));
    const own = texts.get(section)!;
    const names = nameTexts(own, section, place, byText, known);
    for (const [at, text] of own.entries()) {
      const id = names[at]!;
      ids.set(text.id, id);
      const claims = byText.get(text) ?? [];
      // A reworded heading has another id, but is not new.
      const origin = old.get(id) ?? old.get(claims[0]?.id ?? '');
      const entry = entryOf(origin, section.texts[at]!.text, text.print, edition, claims[0]?.from.print);
      next.set(id, {
        ...entry,
        pages: old.has(id) ? entry.pages : [],
        in: sectionOfId(id) === place ? undefined : place,
        span: claims.find((claim) => claim.id === id)?.span,
      });
      for (const { id: other, span } of claims) {
        if (other !== id) next.set(other, { ...old.get(other)!, in: undefined, to: id, span, withdrawn: undefined });
      }
    }
  }
  for (const [id, target] of places.moved) next.set(id, { ...old.get(id)!, to: target });
  return {
    ledger: {
      editions: withEdition(before?.editions ?? [], { name: edition, date }),
      ids: followed(withRetired(old, next)),
    },
    ids,
    lost: inOrder(old, [...lost, ...places.lost]),
    misplaced: places.misplaced,
  };
}

/** Adds an edition to the earlier ones, or changes its date. */
function withEdition(editions: Edition[], edition: Edition): Edition[] {
  const at = editionIndex({ editions }, edition.name);
  return at < 0 ? [...editions, edition] : editions.with(at, edition);
}

function toText({ id: section }: SectionTexts, { id, kind, text }: SectionTexts['texts'][number]): Text {
  return { id, kind, section, print: fingerprintOf(text) };
}

/** Returns the ids of headings that were reworded or removed, by the digest of their words. */
function formerHeadings(old: Map<string, Entry>): Map<string, string[]> {
  const former = [...old].filter(
    ([id, { to, withdrawn }]) => (to ?? withdrawn) !== undefined && !isSectionId(id) && kindOfText(id) === 'heading',
  );
  const byDigest = Map.groupBy(former, ([, { print }]) => print.digest);
  return new Map([...byDigest].map(([digest, own]) => [digest, own.map(([id]) => id)]));
}

/** Resolves chains of redirects, so that each id leads straight to the last one. */
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

/** Maximum length, in characters, of the words that identify a text in the ledger. */
const WORDS = 40;

/**
 * Makes the ledger entry of a text in a new edition, without its place.
 * @param before its entry in the edition before; undefined if it is new
 * @param was its fingerprint in the edition before; by default that of its entry
 */
function entryOf(
  before: Entry | undefined,
  text: string,
  print: Fingerprint,
  edition: string,
  was = before?.print,
): Entry {
  const words = cutAtWord(text, WORDS);
  if (!before) return { words, print, pages: [], added: edition };
  const { pages, reworded = [], withdrawn } = before;
  // A text that an earlier edition withdrew counts as added in this one.
  const added = (withdrawn ?? edition) === edition ? before.added : edition;
  const isReworded = was!.digest !== print.digest && added !== edition;
  const editions = isReworded && lastRewording(before) !== edition ? [...reworded, edition] : reworded;
  return { words, print, pages, added, reworded: editions.length > 0 ? editions : undefined };
}

/** Inserts each id that no longer names a text of its own after the id it followed in the edition before. */
function withRetired(old: Map<string, Entry>, next: Map<string, Entry>): Map<string, Entry> {
  const isShown = (id: string) => next.has(id) && !next.get(id)!.to;
  const followers = new Map<string, string[]>();
  let before = '';
  for (const id of old.keys()) {
    if (isShown(id)) before = id;
    else followers.set(before, [...(followers.get(before) ?? []), id]);
  }
  const all = new Map<string, Entry>();
  const add = (id: string) => all.set(id, next.get(id) ?? old.get(id)!);
  for (const id of followers.get('') ?? []) add(id);
  for (const id of next.keys()) {
    if (!isShown(id)) continue;
    add(id);
    for (const follower of followers.get(id) ?? []) add(follower);
  }
  return all;
}
