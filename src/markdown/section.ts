import path from 'node:path';
import { addressOf } from '#routes.ts';

/** A part of the essay that has an address: the opening, a point, the closing, or one comment. */
export interface Section {
  /** The id of the part itself: `opening`, `p5`, `closing`, `c-NAME`. */
  id: string;
  /** What the ids inside it begin with: `p0`, `p5`, `z`, `c-NAME`. */
  prefix: string;
  kind: 'opening' | 'point' | 'closing' | 'comment';
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
    return { id: `c-${name}`, prefix: `c-${name}`, kind: 'comment' };
  }
  if (path.basename(path.dirname(file)) === 'points') {
    const { number, at } = frontmatter as { number: number; at?: string };
    const id = `p${addressOf({ number, at })}`;
    return { id, prefix: id, kind: 'point', number };
  }
  return name === 'closing'
    ? { id: 'closing', prefix: 'z', kind: 'closing' }
    : { id: 'opening', prefix: 'p0', kind: 'opening' };
}
