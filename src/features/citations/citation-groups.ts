import { paragraphSign } from '#paragraph-sign.ts';

/**
 * Divides paragraphs into groups whose addresses differ only in the paragraph's number, so that one citation serves for
 * all of a group: those of the closing begin with another letter, and may be on another page.
 * @param permalink returns the permanent address of an id
 */
export function citationGroups(ids: string[], permalink: (id: string) => string): string[][] {
  return [...Map.groupBy(ids, (id) => permalink(id).slice(0, -paragraphSign(id)!.length)).values()];
}
