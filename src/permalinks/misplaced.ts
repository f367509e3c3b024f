import { fingerprintOf } from './fingerprint.ts';
import type { Entry } from './ledger.ts';
import type { Origins } from './origins.ts';
import type { SectionTexts } from './update.ts';

/** A section whose file asks for an id that is another's. */
export interface Misplaced {
  section: SectionTexts;
  /** The section that has more of the words which were published under it; none: no one. */
  owner: SectionTexts | undefined;
}

/** Finds the sections whose files ask for an id whose words they have not, or fewer of than another. */
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
    // One with other words throughout is the same by its title, while no one has been told that it is no more.
    const isSame =
      kept > 0 || (sizes.has(id) && (sizes.get(id) === 0 || old.get(id)!.print.digest === fingerprintOf(title).digest));
    return owner || !isSame ? [{ section, owner }] : [];
  });
}
