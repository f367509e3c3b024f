import { isSectionId } from '#ids.ts';
import type { Claim } from '#ledger/2-match/claims.ts';
import { fingerprintOf } from '#ledger/model/fingerprint.ts';
import { type Entry, hasWords } from '#ledger/model/ledger.ts';
import type { SectionTexts, Text } from '#ledger/model/text.ts';
import { type Origins, originsOf, sizesOf } from './origins.ts';
import { placePoints } from './place-points.ts';

/** Where the sections of one edition are in the next. */
interface SectionPlaces {
  /** The id of each section. */
  ids: Map<SectionTexts, string>;
  /** Old sections most of whose words are in another one, with the id of that one. */
  moved: Map<string, string>;
  /** Old sections whose words were not found or are scattered. */
  lost: string[];
  misplaced: Misplaced[];
}

/** Finds which section of the edition before each one is, by the words and titles they have in common. */
export function placeSections(
  old: Map<string, Entry>,
  sections: SectionTexts[],
  texts: Map<SectionTexts, Text[]>,
  byText: Map<Text, Claim[]>,
): SectionPlaces {
  const sizes = sizesOf(old);
  const origins = new Map(sections.map((section) => [section, originsOf(texts.get(section)!, byText, old)]));
  const titled = withTitles(old, origins, sizes);
  const placed = placePoints(
    sections
      .filter(({ kind }) => kind === 'point')
      .map((section) => {
        const size = texts.get(section)!.reduce((sum, { print }) => sum + print.words.length, 0);
        return { id: section.id, isFixed: section.isFixed, size, ...titled.get(section)! };
      }),
    sizes,
    (id) => old.has(id),
  );
  const byId = new Map([...placed].map(([{ id }, place]) => [id, place]));
  const ids = new Map(sections.map((section) => [section, byId.get(section.id) ?? section.id]));
  const given = new Set(ids.values());
  const moved = new Map<string, string>();
  const lost: string[] = [];
  const successors = new Map<string, string>();
  for (const [section, { origins: own }] of origins) {
    for (const [id, kept] of own) if (kept * 2 > sizes.get(id)!) successors.set(id, ids.get(section)!);
  }
  for (const [id, entry] of old) {
    if (!isSectionId(id) || !hasWords(entry) || given.has(id)) continue;
    const successor = successors.get(id);
    if (successor) moved.set(id, successor);
    else lost.push(id);
  }
  return { ids, moved, lost, misplaced: misplacedOf(old, titled, sizes) };
}

/** Adds titles to the origins: a section with the same title is the same, even if another has half its words. */
function withTitles(old: Map<string, Entry>, origins: Map<SectionTexts, Origins>, sizes: Map<string, number>) {
  const byTitle = Map.groupBy(
    [...old].filter(([id, entry]) => isSectionId(id) && hasWords(entry)),
    ([, { print }]) => print.digest,
  );
  return new Map(
    [...origins].map(([section, { origins: own, formerSections }]) => {
      const all = new Map(own);
      const same = section.kind === 'point' ? byTitle.get(fingerprintOf(section.title).digest) : undefined;
      for (const [id] of same ?? []) {
        const kept = own.get(id);
        all.set(id, kept ? kept + sizes.get(id)! + 1 : Math.ceil(sizes.get(id)! / 2));
      }
      return [section, { origins: all, formerSections }];
    }),
  );
}

/** A section whose file asks for an id that belongs to another. */
export interface Misplaced {
  section: SectionTexts;
  /** The section that has more of the words published under that id; undefined if there is none. */
  owner: SectionTexts | undefined;
}

/** Finds the sections whose files ask for an id but have none of its words, or fewer than another section. */
function misplacedOf(
  old: Map<string, Entry>,
  origins: Map<SectionTexts, Origins>,
  sizes: Map<string, number>,
): Misplaced[] {
  const shares = new Map(
    [...origins].map(([section, own]) => [section, new Map([...own.formerSections, ...own.origins])]),
  );
  const most = new Map<string, { owner: SectionTexts; kept: number }>();
  for (const [owner, own] of shares) {
    for (const [id, kept] of own) if (kept > (most.get(id)?.kept ?? 0)) most.set(id, { owner, kept });
  }
  return [...shares].flatMap(([section, own]) => {
    const { id, title, kind, isFixed } = section;
    if (!old.has(id) || !(isFixed || kind === 'comment')) return [];
    const kept = own.get(id) ?? 0;
    const best = most.get(id);
    const owner = best && best.kept > kept ? best.owner : undefined;
    // With none of its old words, a section is the same if its title is, unless the ledger lists it as gone.
    const isSame =
      kept > 0 || (sizes.has(id) && (sizes.get(id) === 0 || old.get(id)!.print.digest === fingerprintOf(title).digest));
    return owner || !isSame ? [{ section, owner }] : [];
  });
}
