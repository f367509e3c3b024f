import type { Section } from '#content-files/1-read/read-content.ts';
import type { PublishedContent } from '#content-files/2-publish/publish.ts';
import type { ContentError } from '#content-files/model/content-error.ts';
import { DEEPEST } from '#markdown/limits.ts';
import { fragmentOf } from '#markdown/tree/fragment.ts';
import type { PathCheck } from './check-path.ts';

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
  // A text whose HTML goes too deep is left out as a whole.
  const mistakes = (rendered.deepLine ? [] : rendered.mistakes).map((mistake) => ({
    file,
    ...mistake,
    line: bodyLine + mistake.line - 1,
  }));
  return [
    ...titleErrors(section),
    ...mistakes,
    ...bodyErrors(section),
    ...imageErrors(section, images),
    ...linkErrors(section, isKnown),
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

function bodyErrors({ file, bodyLine, rendered: { outline, deepLine } }: Section<unknown>): ContentError[] {
  if (deepLine) {
    const found = `HTML with more than ${DEEPEST} nested elements, or with many left open over a long text`;
    return [
      { file, line: bodyLine + deepLine - 1, found, fix: 'Close them, for example with </div>, or remove them.' },
    ];
  }
  if (outline.passages.length === 0) {
    return [{ file, found: 'no paragraph below the front matter', fix: 'Write at least one.' }];
  }
  return outline.headings.flatMap(({ depth, text, line: ownLine }, i) => {
    const line = bodyLine + ownLine - 1;
    const marks = '#'.repeat(depth);
    const above = outline.headings[i - 1]?.depth ?? 1;
    if (depth === 1) {
      const fix = 'Write ## for a subheading; the title belongs in front matter.';
      return [{ file, line, found: `the heading "# ${text}" is on the same level as the title`, fix }];
    }
    if (depth <= above + 1) return [];
    return [
      {
        file,
        line,
        found: `the heading "${marks} ${text}" skips a level`,
        fix: `Begin it with ${'#'.repeat(above + 1)}.`,
      },
    ];
  });
}

function imageErrors(
  { file, bodyLine, rendered }: Section<unknown>,
  images: PublishedContent['images'],
): ContentError[] {
  return rendered.images.flatMap(({ path, words, line: ownLine }): ContentError[] => {
    const image = images.get(path)!;
    const line = bodyLine + ownLine - 1;
    if ('fix' in image) return [{ file, line, ...image }];
    const fix = `Describe what it shows: ![description](${path}).`;
    if (words) return [];
    return [{ file, line, found: `the image "${path}" has no description`, fix }];
  });
}

/** Finds links to ids that do not exist. A plugin of the author may have added some, on lines that nobody knows. */
function linkErrors({ file, bodyLine, rendered }: Section<unknown>, isKnown: (id: string) => boolean): ContentError[] {
  const fix = 'Link to the id of a section, a heading, or a paragraph, such as #p5.2.';
  const lines = Map.groupBy(rendered.ownLinks, ({ href }) => fragmentOf(href));
  return rendered.outline.targets
    .filter((target) => !isKnown(target))
    .map((target) => {
      const own = lines.get(target)?.shift();
      const line = own && bodyLine + own.line - 1;
      return { file, line, found: `the link "#${target}" leads nowhere`, fix };
    });
}

/** Finds links to pages that do not exist. Comments are other people's words, and may have them. */
function pathErrors({ file, bodyLine, rendered }: Section<unknown>, pathError: PathCheck): ContentError[] {
  if (rendered.section.kind === 'comment') return [];
  return rendered.ownLinks.flatMap(({ href, line }) => {
    const error = href.startsWith('/') ? pathError(href) : undefined;
    return error ? [{ file, line: bodyLine + line - 1, ...error }] : [];
  });
}
