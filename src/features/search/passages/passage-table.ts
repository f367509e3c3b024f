import { isSectionOrHeadingId } from '#ids.ts';
import { permalinkOn } from '#routes.ts';
import type { Passage, Place } from './passage.ts';

/** Passages in a compact form, in the order of the text: those of one place on one page at a time. */
export type PassageTable = [path: string, place: Place, passages: Row[]][];

/** What cannot be derived from the rest. */
type Row = [id: string, name: string, text: string];

/** Packs passages, each with the path of its page on the site. */
export function packPassages(passages: Iterable<[path: string, passage: Passage]>): PassageTable {
  const table: PassageTable = [];
  for (const [path, { id, name, text, place }] of passages) {
    const last = table[table.length - 1];
    if (last?.[0] === path && last[1] === place) last[2].push([id, name, text]);
    else table.push([path, place, [[id, name, text]]]);
  }
  return table;
}

/**
 * Returns the passages of a table.
 * @param base the site's path, with a trailing slash
 */
export function unpackPassages(table: PassageTable, base: string): Passage[] {
  return table.flatMap(([path, place, rows]) => rows.map((row) => toPassage(base + path, place, row)));
}

/**
 * Returns a passage of a page.
 * @param page the address of the page
 */
export function toPassage(page: string, place: Place, [id, name, text]: Row): Passage {
  return { id, href: permalinkOn(page, id, place.id), name, text, place, isHeading: isSectionOrHeadingId(id) };
}
