import { leaveOut, type LeftOutEntry } from '#import/model/left-out.ts';
import type { OutlineLine, Role } from '#import/model/line-roles.ts';
import type { Metadata } from '#import/model/source-document.ts';

/**
 * Removes from the metadata of a source what a corrected outline says otherwise. Authors that the person who imports has
 * named stay.
 * @param found the outline before it was corrected
 * @param hasNamedAuthors whether the authors were named with --author
 * @returns the metadata, and what of it is left out
 */
export function overrideMetadata(
  metadata: Metadata,
  outline: OutlineLine[],
  found: OutlineLine[],
  hasNamedAuthors: boolean,
): { metadata: Metadata; leftOut: LeftOutEntry[] } {
  const own = {
    title: lineOf(outline, 'title', 'title-whole'),
    standfirst: lineOf(outline, 'standfirst'),
    byline: lineOf(outline, 'byline'),
  };
  const replaced = (['title', 'standfirst', 'byline'] as const).filter(
    (field) => own[field] !== undefined && metadata[field] !== undefined && metadata[field] !== own[field],
  );
  const leftOut = replaced.map((field) =>
    leaveOut(`the ${field} "${metadata[field]}" of the source, because the outline has another one`),
  );
  const kept = { ...metadata, ...Object.fromEntries(replaced.map((field) => [field, undefined])) };
  const isNewByline = own.byline !== undefined && own.byline !== lineOf(found, 'byline');
  if (!isNewByline || hasNamedAuthors || !metadata.authors) return { metadata: kept, leftOut };
  const names = metadata.authors.join(', ');
  return {
    metadata: { ...kept, authors: undefined },
    leftOut: [...leftOut, leaveOut(`the author "${names}" of the source, because the outline has another byline`)],
  };
}

function lineOf(lines: OutlineLine[], ...roles: Role[]): string | undefined {
  return lines.find(({ role }) => roles.includes(role))?.text;
}
