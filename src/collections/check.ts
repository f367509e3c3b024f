import { commentFaults } from './check-comments.ts';
import { pointFaults } from './check-points.ts';
import { subjectFaults } from './check-subjects.ts';
import { imagePath } from '../markdown/image-path.ts';
import type { Fault } from './fault.ts';
import { knownIds } from './known-ids.ts';
import type { Content, Section } from './read-content.ts';

/** Finds all that is wrong with a content folder: in each file, and between them. In the order of the files. */
export function findFaults(content: Content): Fault[] {
  const { subjects, images, ...files } = content;
  const collections = Object.values(files);
  const texts = collections.flatMap(({ sections, drafts }): Section<unknown>[] => [...sections, ...drafts]);
  const isKnown = knownIds(files);
  const faults = [
    ...collections.flatMap((collection) => collection.faults),
    ...essayFaults(content),
    ...pointFaults(content.points),
    ...commentFaults(content, isKnown),
    ...subjects.faults,
    ...subjectFaults(content, isKnown),
    ...texts.flatMap((section) => [
      ...bodyFaults(section),
      ...imageFaults(section, images),
      ...linkFaults(section, isKnown),
    ]),
  ];
  return faults.toSorted((a, b) => byName.compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

const byName = new Intl.Collator('en', { numeric: true });

function essayFaults({ essay }: Content): Fault[] {
  if (essay.sections.length + essay.faults.length === 0) {
    const fix = 'Write it: the title, the authors and the edition of the essay, and its opening.';
    return [{ file: 'essay.md', found: 'the file is missing', fix }];
  }
  return [...essay.sections, ...essay.drafts].flatMap(({ file, data: { title, titleLines } }) => {
    const whole = titleLines?.join(' ');
    const fix = `Let the lines together say "${title}".`;
    return !title || !whole || whole === title ? [] : [{ file, field: 'titleLines', found: `found "${whole}"`, fix }];
  });
}

function bodyFaults({ file, rendered: { outline } }: Section<unknown>): Fault[] {
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

/** In comments, other people's words, an image simply gives way to its description. */
function imageFaults({ file, rendered: { images, section } }: Section<unknown>, there: Set<string>): Fault[] {
  if (section.kind === 'comment') return [];
  return images.flatMap((address) => {
    const image = imagePath(address);
    const found = `the image "${address}"`;
    if (image === undefined)
      return { file, found, fix: 'Save it in the content folder, and write its path from there.' };
    if (there.has(image)) return [];
    return {
      file,
      found: `${found}, but no such file`,
      fix: `Put it at ${image} in the content folder, or mend its path.`,
    };
  });
}

function linkFaults({ file, rendered }: Section<unknown>, isKnown: (id: string) => boolean): Fault[] {
  const fix = 'Link to the id of a section, a subheading or a paragraph, such as #p5.2.';
  return rendered.outline.targets
    .filter((target) => !isKnown(target))
    .map((target) => ({ file, found: `a link to "#${target}"`, fix }));
}
