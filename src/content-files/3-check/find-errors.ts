import { statSync } from 'node:fs';
import type { Section } from '#content-files/1-read/read-content.ts';
import type { PublishedContent } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { ESSAY_FILE } from '#content-paths.ts';
import { byFileName } from '#text/file-names.ts';
import { shellPath } from '#text/shell-command.ts';
import { pathCheck } from './check-path.ts';
import { commentErrors } from './comment-errors.ts';
import { isForeign } from './comment-warnings.ts';
import { knownIds } from './known-ids.ts';
import { pointErrors } from './point-errors.ts';
import { publicationErrors } from './publication-errors.ts';
import { subjectErrors } from './subject-errors.ts';
import { textErrors } from './text-errors.ts';

/**
 * Finds every error in a content folder, within files and between them, sorted by file and line. The words of comments,
 * which other people wrote, have no errors (comment-warnings.ts).
 */
export function findErrors(content: PublishedContent): ContentError[] {
  const folder = statSync(content.dir, { throwIfNoEntry: false });
  if (!folder?.isDirectory())
    return [missingFolder(content.dir, folder ? 'it is a file, not a folder' : 'the folder does not exist')];
  const { essay, closing, points, comments, subjects, images, publication, ledgerErrors } = content;
  const files = { essay, closing, points, comments };
  const collections = Object.values(files);
  const texts = collections.flatMap(({ sections, drafts }): Section<unknown>[] => [...sections, ...drafts]);
  const isKnown = knownIds(files);
  const pathError = pathCheck(content, isKnown);
  const errors = [
    ...collections.flatMap((collection) => collection.errors),
    ...essayErrors(content),
    ...pointErrors(content.points),
    ...commentErrors(content, isKnown),
    ...ledgerErrors,
    ...subjects.errors,
    ...subjectErrors(content, isKnown),
    ...texts
      .filter((section) => !isForeign(section))
      .flatMap((section) => textErrors(section, images, isKnown, pathError)),
  ];
  // The ids of a text that cannot be read would look lost.
  if (errors.length === 0 && publication) errors.push(...publicationErrors(publication, content.dir));
  const lines = new Map(texts.map((text) => [text.file, text.lines]));
  return errors
    .map((error) => ({ ...error, line: error.line ?? lines.get(error.file)?.[error.field ?? ''] }))
    .toSorted((a, b) => byFileName(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

function missingFolder(dir: string, found: string): ContentError {
  const fix = `Correct its path, or start an essay in it: npm run new -- ${shellPath(dir)}`;
  return { file: ESSAY_FILE, found, fix };
}

function essayErrors({ essay }: PublishedContent): ContentError[] {
  if (essay.sections.length + essay.errors.length === 0) {
    const fix =
      'If your essay is in another folder, set ESSAY_CONTENT to it. Otherwise, create the file, with the title, authors, and edition in front matter, and the opening below it.';
    return [{ file: ESSAY_FILE, found: 'the file is missing', fix }];
  }
  return [...essay.sections, ...essay.drafts].flatMap(({ file, data: { title, titleLines } }) => {
    const whole = titleLines?.join(' ');
    const fix = `Divide the title into lines without changing it: "${title}".`;
    return !title || !whole || whole === title ? [] : [{ file, field: 'titleLines', found: `found "${whole}"`, fix }];
  });
}
