import { isSectionId, sectionOfId } from '#ids.ts';
import type { Claim } from '#ledger/2-match/claims.ts';
import { type Entry, hasWords, sectionOfEntry } from '#ledger/model/ledger.ts';
import type { Text } from '#ledger/model/text.ts';

/** Where the words of a section come from: how many, by section of the edition before. */
export interface Origins {
  /** Words that were in a section. */
  origins: Map<string, number>;
  /** Words of a section that no longer exists: they were first published in it, or were last in it. */
  formerSections: Map<string, number>;
}

/** Counts where the words of a section's texts come from. */
export function originsOf(texts: Text[], byText: Map<Text, Claim[]>, old: Map<string, Entry>): Origins {
  const origins = new Map<string, number>();
  const formerSections = new Map<string, number>();
  for (const { id, kept } of texts.flatMap((text) => byText.get(text) ?? [])) {
    const home = homeOf(id, old);
    if (isLiving(home, old)) add(origins, home, kept);
    for (const section of new Set([home, sectionOfId(id)])) {
      if (old.has(section) && !isLiving(section, old)) add(formerSections, section, kept);
    }
  }
  return { origins, formerSections };
}

function add(counts: Map<string, number>, section: string, kept: number) {
  counts.set(section, (counts.get(section) ?? 0) + kept);
}

/** Counts the words of each section that was still in the edition before. */
export function sizesOf(old: Map<string, Entry>): Map<string, number> {
  const sizes = new Map([...old.keys()].filter((id) => isSectionId(id) && isLiving(id, old)).map((id) => [id, 0]));
  for (const [id, entry] of old) {
    if (isSectionId(id) || !hasWords(entry)) continue;
    const section = sectionOfEntry(id, entry);
    sizes.set(section, (sizes.get(section) ?? 0) + entry.print.words.length);
  }
  return sizes;
}

/** Returns the section that the words of an id were in, alone or as part of another id's text. */
function homeOf(id: string, old: Map<string, Entry>): string {
  const entry = old.get(id)!;
  const host = entry.to !== undefined && entry.span ? entry.to : id;
  return sectionOfEntry(host, old.get(host)!);
}

function isLiving(section: string, old: Map<string, Entry>): boolean {
  const entry = old.get(section);
  return entry !== undefined && hasWords(entry);
}
