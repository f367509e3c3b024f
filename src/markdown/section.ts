import path from 'node:path';
import { commentId, pointId, prefixOf, type SectionKind } from '#ids.ts';
import { pointAddress } from '#routes.ts';

/** A part of the essay that has an address: the opening, a point, the closing, or one comment. */
export interface Section {
  /** The id of the part itself: `opening`, `p5`, `closing`, `c-NAME`. */
  id: string;
  /** What the ids inside it begin with: `p0`, `p5`, `z`, `c-NAME`. */
  prefix: string;
  kind: SectionKind;
  /** The number by which the reader knows a point. */
  number?: number;
}

/**
 * Returns the section that a content file is, by its place in the content folder.
 * A point is identified by `at`, its permanent address, or else by its number.
 */
export function sectionOf(file: string, frontmatter: Record<string, unknown>): Section {
  const name = path.basename(file, '.md').normalize('NFC');
  if (path.basename(path.dirname(file)) === 'comments') {
    return { id: commentId(name), prefix: commentId(name), kind: 'comment' };
  }
  if (path.basename(path.dirname(file)) === 'points') {
    const { number, at } = frontmatter as { number: number; at?: string };
    const id = pointId(pointAddress({ number, at }));
    return { id, prefix: id, kind: 'point', number };
  }
  return name === 'closing'
    ? { id: 'closing', prefix: prefixOf('closing'), kind: 'closing' }
    : { id: 'opening', prefix: prefixOf('opening'), kind: 'opening' };
}
