import type { Section } from '#content-files/1-read/read-content.ts';
import type { PublishedContent } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { DEEPEST } from '#markdown/limits.ts';
import type { PathCheck } from './check-path.ts';
import { lineFinder, type LineFinder } from './find-lines.ts';

/**
 * Finds errors in a text: in its headings and HTML, its images and its links.
 * @param isKnown whether an id exists, or could exist, in the essay or the comments
 * @param pathError what is wrong with a link to a page
 */
export function textErrors(
  section: Section<unknown>,
  images: PublishedContent['images'],
  isKnown: (id: string) => boolean,
  pathError: PathCheck,
): ContentError[] {
  const { file, bodyLine, rendered } = section;
  const lines = lineFinder(section);
  // A text whose HTML goes too deep is left out as a whole.
  const mistakes = (rendered.deepLine ? [] : rendered.mistakes).map((mistake) => ({
    file,
    ...mistake,
    line: bodyLine + mistake.line - 1,
  }));
  return [
    ...titleErrors(section),
    ...mistakes,
    ...bodyErrors(section, lines),
    ...imageErrors(section, images, lines),
    ...linkErrors(section, isKnown, lines),
    ...pathErrors(section, pathError),
  ];
}

function titleErrors({ file, data }: Section<unknown>): ContentError[] {
  const { title } = data as { title?: unknown };
  const [citation] = /\[\^[^\]\s]+\]/.exec(String(title ?? '')) ?? [];
  if (!citation) return [];
  const fix = 'Remove it from the title, and cite the note in the text.';
  return [{ file, field: 'title', found: `a title cannot have a note such as ${citation}`, fix }];
}

function bodyErrors(
  { file, bodyLine, rendered: { outline, deepLine } }: Section<unknown>,
  lines: LineFinder,
): ContentError[] {
  if (deepLine) {
    const found = `HTML with more than ${DEEPEST} nested elements, or with many left open over a long text`;
    return [
      { file, line: bodyLine + deepLine - 1, found, fix: 'Close them, for example with </div>, or remove them.' },
    ];
  }
  if (outline.passages.length === 0) {
    return [{ file, found: 'no paragraph below the front matter', fix: 'Write at least one.' }];
  }
  return outline.headings.flatMap(({ depth, text }, i) => {
    const marks = '#'.repeat(depth);
    const above = outline.headings[i - 1]?.depth ?? 1;
    if (depth === 1) {
      const fix = 'Write ## for a subheading; the title belongs in front matter.';
      return [
        { file, line: lines.heading(i), found: `the heading "# ${text}" is on the same level as the title`, fix },
      ];
    }
    if (depth <= above + 1) return [];
    return [
      {
        file,
        line: lines.heading(i),
        found: `the heading "${marks} ${text}" skips a level`,
        fix: `Begin it with ${'#'.repeat(above + 1)}.`,
      },
    ];
  });
}

function imageErrors(
  { file, rendered }: Section<unknown>,
  images: PublishedContent['images'],
  lines: LineFinder,
): ContentError[] {
  return rendered.images.flatMap(({ path, words }): ContentError[] => {
    const image = images.get(path)!;
    if ('fix' in image) return [{ file, line: lines.next('image', path), ...image }];
    const fix = `Describe what it shows: ![description](${path}).`;
    if (words) return [];
    return [{ file, line: lines.next('image', path), found: `the image "${path}" has no description`, fix }];
  });
}

function linkErrors(
  { file, rendered }: Section<unknown>,
  isKnown: (id: string) => boolean,
  lines: LineFinder,
): ContentError[] {
  const fix = 'Link to the id of a section, a heading, or a paragraph, such as #p5.2.';
  return rendered.outline.targets
    .filter((target) => !isKnown(target))
    .map((target) => ({ file, line: lines.next('link', target), found: `the link "#${target}" leads nowhere`, fix }));
}

/** Finds links to pages that do not exist. Comments are other people's words, and may have them. */
function pathErrors({ file, bodyLine, rendered }: Section<unknown>, pathError: PathCheck): ContentError[] {
  if (rendered.section.kind === 'comment') return [];
  return rendered.paths.flatMap(({ href, line }) => {
    const error = pathError(href);
    return error ? [{ file, line: bodyLine + line - 1, ...error }] : [];
  });
}
