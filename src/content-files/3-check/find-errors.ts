import type { Section } from '#content-files/1-read/read-content.ts';
import type { PublishedContent } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { DEEPEST } from '#markdown/limits.ts';
import { byFileName } from '#text/file-names.ts';
import { commentErrors } from './comment-errors.ts';
import { knownIds } from './known-ids.ts';
import { permalinkErrors } from './permalink-errors.ts';
import { pointErrors } from './point-errors.ts';
import { subjectErrors } from './subject-errors.ts';

/** Finds every error in a content folder, within files and between them, sorted by file and line. */
export function findErrors(content: PublishedContent): ContentError[] {
  const { essay, closing, points, comments, subjects, images, publication, ledgerErrors } = content;
  const files = { essay, closing, points, comments };
  const collections = Object.values(files);
  const texts = collections.flatMap(({ sections, drafts }): Section<unknown>[] => [...sections, ...drafts]);
  const isKnown = knownIds(files);
  const errors = [
    ...collections.flatMap((collection) => collection.errors),
    ...essayErrors(content),
    ...pointErrors(content.points),
    ...commentErrors(content, isKnown),
    ...ledgerErrors,
    ...subjects.errors,
    ...subjectErrors(content, isKnown),
    ...texts.flatMap((section) => [
      ...bodyErrors(section),
      ...imageErrors(section, images),
      ...linkErrors(section, isKnown),
    ]),
  ];
  // The ids of a text that cannot be read would look lost.
  if (errors.length === 0 && publication) errors.push(...permalinkErrors(publication));
  const lines = new Map(texts.map((text) => [text.file, text.lines]));
  return errors
    .map((error) => ({ ...error, line: error.line ?? lines.get(error.file)?.[error.field ?? ''] }))
    .toSorted((a, b) => byFileName(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

function essayErrors({ essay }: PublishedContent): ContentError[] {
  if (essay.sections.length + essay.errors.length === 0) {
    const fix = 'Write it: the title, the authors and the edition of the essay, and its opening.';
    return [{ file: 'essay.md', found: 'the file is missing', fix }];
  }
  return [...essay.sections, ...essay.drafts].flatMap(({ file, data: { title, titleLines } }) => {
    const whole = titleLines?.join(' ');
    const fix = `Let the lines together say "${title}".`;
    return !title || !whole || whole === title ? [] : [{ file, field: 'titleLines', found: `found "${whole}"`, fix }];
  });
}

function bodyErrors({ file, bodyLine, rendered: { outline, deepLine } }: Section<unknown>): ContentError[] {
  if (deepLine) {
    const found = `HTML in which more than ${DEEPEST} elements are open at once, or some are for too long`;
    return [{ file, line: bodyLine + deepLine - 1, found, fix: 'Close them, such as with </div>, or take them out.' }];
  }
  if (outline.passages.length === 0) {
    return [{ file, found: 'no text under the front matter', fix: 'Write at least one paragraph.' }];
  }
  return outline.headings.flatMap(({ depth, text }, i) => {
    const marks = '#'.repeat(depth);
    const above = outline.headings[i - 1]?.depth ?? 1;
    if (depth === 1) {
      const fix = 'Write ## for a subheading; the title is in the front matter.';
      return [{ file, found: `the heading "# ${text}"`, fix }];
    }
    if (depth <= above + 1) return [];
    return [{ file, found: `the heading "${marks} ${text}" skips a level`, fix: `Write ${'#'.repeat(above + 1)}.` }];
  });
}

function imageErrors({ file, rendered }: Section<unknown>, images: PublishedContent['images']): ContentError[] {
  return rendered.images.flatMap(({ path, words }): ContentError[] => {
    const image = images.get(path)!;
    if ('fix' in image) return [{ file, ...image }];
    const fix = `Say in words what it shows: ![words](${path}).`;
    return words ? [] : [{ file, found: `the image "${path}" without a description`, fix }];
  });
}

function linkErrors({ file, rendered }: Section<unknown>, isKnown: (id: string) => boolean): ContentError[] {
  const fix = 'Link to the id of a section, a subheading or a paragraph, such as #p5.2.';
  return rendered.outline.targets
    .filter((target) => !isKnown(target))
    .map((target) => ({ file, found: `a link to "#${target}"`, fix }));
}
