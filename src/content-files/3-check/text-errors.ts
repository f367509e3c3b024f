import type { Section } from '#content-files/1-read/read-content.ts';
import type { PublishedContent } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { DEEPEST } from '#markdown/limits.ts';
import { lineFinder, type LineFinder } from './find-lines.ts';

/**
 * Finds errors in a text: in its headings and HTML, its images and its links.
 * @param isKnown whether an id exists, or could exist, in the essay or the comments
 */
export function textErrors(
  section: Section<unknown>,
  images: PublishedContent['images'],
  isKnown: (id: string) => boolean,
): ContentError[] {
  const lines = lineFinder(section);
  return [
    ...bodyErrors(section, lines),
    ...imageErrors(section, images, lines),
    ...linkErrors(section, isKnown, lines),
  ];
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
