import { kindOfFile, nameOfFile } from '#content-paths.ts';
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

/** The front matter that says where a point is; a point without a number cannot be published. */
export interface SectionFields {
  number?: number | undefined;
  at?: string | undefined;
}

/**
 * Returns the section that a content file is, by its path in the content folder.
 * A point is identified by `at`, its permanent address, or else by its number.
 */
export function sectionOfFile(file: string, { number, at }: SectionFields = {}): Section {
  const kind = kindOfFile(file);
  if (kind === 'comment') {
    const id = commentId(nameOfFile(file));
    return { id, prefix: id, kind };
  }
  if (kind === 'point') {
    const id = pointId(number === undefined ? (at ?? '') : pointAddress({ number, at }));
    return { id, prefix: id, kind, ...(number !== undefined && { number }) };
  }
  return { id: kind, prefix: prefixOf(kind), kind };
}
