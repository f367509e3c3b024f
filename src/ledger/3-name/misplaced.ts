import { fingerprintOf } from '#ledger/model/fingerprint.ts';
import type { Entry } from '#ledger/model/ledger.ts';
import type { SectionTexts } from '#ledger/model/text.ts';
import type { Origins } from './origins.ts';

/** A section whose file asks for an id that belongs to another. */
export interface Misplaced {
  section: SectionTexts;
  /** The section that has more of the words published under that id; undefined if there is none. */
  owner: SectionTexts | undefined;
}

/** Finds the sections whose files ask for an id but have none of its words, or fewer than another section. */
export function misplacedOf(
  old: Map<string, Entry>,
  origins: Map<SectionTexts, Origins>,
  sizes: Map<string, number>,
): Misplaced[] {
  const shares = new Map([...origins].map(([section, own]) => [section, new Map([...own.births, ...own.origins])]));
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
