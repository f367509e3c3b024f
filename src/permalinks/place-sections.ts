import { placePoints } from './place-points.ts';
import type { Claim } from './claims.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Entry } from './ledger.ts';
import { isSectionId } from '../collections/section-of-id.ts';
import { sectionOfEntry } from './section-of-entry.ts';
import type { Text } from './text.ts';
import type { SectionTexts } from './update.ts';

/** Where the sections of an edition are in the next. */
export interface SectionPlaces {
  /** The id of each section. */
  ids: Map<SectionTexts, string>;
  /** Sections most of whose words are in another now. */
  moved: Map<string, string>;
  /** Those whose words are nowhere, or scattered. */
  lost: string[];
  /** Sections whose file asks for an id that was another's. */
  misplaced: SectionTexts[];
}

/** Says which section of the edition before each one is, by the words and the titles they have in common. */
export function placeSections(
  old: Map<string, Entry>,
  sections: SectionTexts[],
  texts: Map<SectionTexts, Text[]>,
  byText: Map<Text, Claim[]>,
): SectionPlaces {
  const sizes = sizesOf(old);
  const origins = new Map(sections.map((section) => [section, originsOf(texts.get(section)!, byText, old)]));
  const byTitle = Map.groupBy(
    [...old].filter(([id, { to, withdrawn }]) => isSectionId(id) && !to && !withdrawn),
    ([, { print }]) => print.digest,
  );
  const placed = placePoints(
    sections
      .filter(({ kind }) => kind === 'point')
      .map((section) => {
        const { id, isFixed, title } = section;
        const own = new Map(origins.get(section));
        // A section of the same title is the same, even where all its words are others.
        for (const [same] of byTitle.get(fingerprintOf(title).digest) ?? []) {
          own.set(same, (own.get(same) ?? 0) + sizes.get(same)! + 1);
        }
        const size = texts.get(section)!.reduce((sum, { print }) => sum + print.words.length, 0);
        return { id, isFixed, size, origins: own };
      }),
    sizes,
    (id) => old.has(id),
  );
  const byId = new Map([...placed].map(([{ id }, place]) => [id, place]));
  const ids = new Map(sections.map((section) => [section, byId.get(section.id) ?? section.id]));
  const given = new Set(ids.values());
  const moved = new Map<string, string>();
  const lost: string[] = [];
  const heirs = new Map<string, string>();
  for (const [section, own] of origins) {
    for (const [id, kept] of own) if (kept * 2 > sizes.get(id)!) heirs.set(id, ids.get(section)!);
  }
  for (const [id, entry] of old) {
    if (!isSectionId(id) || entry.to || entry.withdrawn || given.has(id)) continue;
    const heir = heirs.get(id);
    if (heir) moved.set(id, heir);
    else lost.push(id);
  }
  const misplaced = sections.filter((section) => {
    const { id, kind, isFixed, title } = section;
    const entry = old.get(id);
    if (!entry || origins.get(section)!.has(id)) return false;
    if (entry.to || entry.withdrawn) return isFixed || kind === 'comment';
    return (isFixed || kind === 'comment') && sizes.get(id)! > 0 && entry.print.digest !== fingerprintOf(title).digest;
  });
  return { ids, moved, lost, misplaced };
}

/** The words that each section had. */
function sizesOf(old: Map<string, Entry>): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const [id, entry] of old) {
    const section = sectionOfEntry(id, entry);
    const words = isSectionId(id) || entry.to || entry.withdrawn ? 0 : entry.print.words.length;
    if (!entry.withdrawn || !isSectionId(id)) sizes.set(section, (sizes.get(section) ?? 0) + words);
  }
  return sizes;
}

/** The sections from which a section has words, and how many. */
function originsOf(texts: Text[], byText: Map<Text, Claim[]>, old: Map<string, Entry>): Map<string, number> {
  const origins = new Map<string, number>();
  for (const { id, kept } of texts.flatMap((text) => byText.get(text) ?? [])) {
    const section = sectionOfEntry(id, old.get(id)!);
    origins.set(section, (origins.get(section) ?? 0) + kept);
  }
  return origins;
}
