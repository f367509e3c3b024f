import type { FolderTexts, Section } from '#content-files/1-read/read-content.ts';
import { idsOf } from '#content-files/2-publish/find-section.ts';
import { kindOfFile } from '#content-paths.ts';
import { COMMENTS_ID, CONTENTS_ID, isInPoint, pointId, sectionOfId } from '#ids.ts';
import { sectionOfFile } from '#markdown/section.ts';

/**
 * Makes a check whether an id exists in the essay or its comments, or could exist:
 * a link into a file that cannot be read yet is not an error.
 */
export function knownIds(content: FolderTexts): (id: string) => boolean {
  const collections = Object.values(content);
  const sections = collections.flatMap((collection): Section<unknown>[] => [
    ...collection.sections,
    ...collection.drafts,
  ]);
  const ids = new Set([
    CONTENTS_ID,
    ...(content.comments.sections.length + content.comments.errors.length > 0 ? [COMMENTS_ID] : []),
    ...sections.flatMap(({ rendered }) => idsOf(rendered)),
  ]);
  const readable = new Set(sections.map(({ file }) => file));
  const unplaced = collections
    .flatMap(({ errors }) => errors)
    .filter(
      ({ file, field }) => !readable.has(file) || (kindOfFile(file) === 'point' && /^(number|at)$/.test(field ?? '')),
    )
    .map(({ file }) => file);
  return (id) => ids.has(id) || unplaced.some((file) => couldBeIn(file, id));
}

function couldBeIn(file: string, id: string): boolean {
  if (kindOfFile(file) === 'point') return isInPoint(id) || isInPoint(pointId(id));
  return sectionOfId(id) === sectionOfFile(file).id;
}
