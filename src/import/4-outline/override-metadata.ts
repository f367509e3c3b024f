import { namesInByline } from '#import/2-read/byline.ts';
import { leaveOut } from '#import/model/left-out.ts';
import type { OutlineLine, Role } from '#import/model/line-roles.ts';
import type { Metadata, SourceDocument } from '#import/model/source-document.ts';

/**
 * Removes from the metadata of a source what its outline says otherwise, and lists it as left out. Authors that the
 * person who imports has named stay. Those of front matter stay unless the outline was corrected; those of a page give
 * way to the byline in its text.
 * @param found the outline before it was corrected, if it was
 * @param authors the authors that the person who imports has named
 */
export function overrideMetadata(
  source: SourceDocument,
  outline: OutlineLine[],
  { found, authors }: { found?: OutlineLine[]; authors: string[] },
): SourceDocument {
  const { metadata, markdown } = source;
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
  const kept: Metadata = { ...metadata, ...Object.fromEntries(replaced.map((field) => [field, undefined])) };
  const isCorrected = found !== undefined && own.byline !== lineOf(found, 'byline');
  const inByline = namesInByline(own.byline ?? '');
  const isOther = own.byline !== undefined && (isCorrected || (markdown !== undefined && inByline.length > 0));
  const names = metadata.authors?.join(', ');
  if (isOther && authors.length === 0 && names !== undefined && names !== inByline.join(', ')) {
    kept.authors = undefined;
    leftOut.push(leaveOut(`the author "${names}" of the source, because the text has another byline`));
  }
  return { ...source, metadata: kept, leftOut: [...source.leftOut, ...leftOut] };
}

function lineOf(lines: OutlineLine[], ...roles: Role[]): string | undefined {
  return lines.find(({ role }) => roles.includes(role))?.text;
}
