import type { ImportOptions } from '#import/1-options/options.ts';
import { outlineRows } from '#import/4-outline/outline-file.ts';
import type { Block, ImportedEssay } from '#import/model/imported-essay.ts';
import { ImportError } from '#import/model/import-error.ts';
import { countLeftOut, type LeftOutEntry } from '#import/model/left-out.ts';
import type { OutlineLine } from '#import/model/line-roles.ts';

/** Prints the outline, with a hint if everything after the sign-off became one comment. */
export function printOutline(outline: OutlineLine[], { file, outline: outlineFile, commentsAt }: ImportOptions): void {
  console.log(`Outline of ${file}\n`);
  console.log(outlineRows(outline).join('\n') + '\n');
  if (!outlineFile && commentsAt.length === 0 && outline.some(({ role }) => role === 'comment')) {
    console.log(
      'Everything after the sign-off becomes one comment. If there are several comments, give the numbers of their first lines with --comments-at.\n',
    );
  }
}

/** Prints what readers of the site will not see, one entry a line. */
export function printLeftOut(entries: LeftOutEntry[]): void {
  for (const { text } of entries) console.log(`Left out: ${text}`);
}

/** Prints how a source differs from the one that an outline was written for. */
export function printChanges(file: string, changes: string[]): void {
  console.log(`The source has changed since ${file} was written. Check these lines:`);
  for (const change of changes) console.log(`  ${change}`);
  console.log('');
}

/** Removes line numbers, which change when something before them does. */
function withoutPlace(text: string): string {
  return text.replaceAll(/\bline \d+/g, 'line');
}

/**
 * Stops the import if it would leave out words that nobody has accepted.
 * @param accepted what a corrected outline says may be left out; undefined if everything may
 * @throws ImportError listing what has words in it
 */
export function checkLeftOut(entries: LeftOutEntry[], accepted: string[] | undefined): void {
  const places = accepted?.map(withoutPlace);
  const open = entries.filter(({ text, words }) => words > 0 && places && !places.includes(withoutPlace(text)));
  if (open.length === 0) return;
  throw new ImportError(
    [
      `${count(countLeftOut(open), 'word')} would be left out:`,
      ...open.map(({ text }) => `  ${text}`),
      'If none of them belongs to the essay, add --leave-out. If one does, move it into the text of the source, or into the Markdown that --dry-run writes, and import that.',
    ].join('\n'),
  );
}

/** Summarises the parts of an essay in a few lines. */
export function describeEssay({ opening, points, closing, comments, authors }: ImportedEssay): string[] {
  const subheads = points.flatMap(({ blocks }, index) => (countHeadings(blocks) > 0 ? [`${index + 1}`] : []));
  const within = subheads.length > 0 ? `; subheadings in ${subheads.join(', ')}` : '';
  const signOff = closing?.signOff ? `; sign-off "${closing.signOff}"` : '';
  const sizes = new Intl.ListFormat('en').format(comments.map((blocks) => String(blocks.length)));
  return [
    `Authors   ${authors.join('; ')}`,
    `Opening   ${count(countParagraphs(opening), 'paragraph')}, ${count(countHeadings(opening), 'subheading')}`,
    `Points    ${points.length}, with ${count(countParagraphs(points.flatMap(({ blocks }) => blocks)), 'paragraph')}${within}`,
    closing
      ? `Closing   "${closing.title}", ${count(countParagraphs(closing.blocks), 'paragraph')}${signOff}`
      : 'Closing   none',
    `Comments  ${comments.length}${sizes ? `, with ${sizes} ${comments.flat().length === 1 ? 'paragraph' : 'paragraphs'}` : ''}`,
  ];
}

function countParagraphs(blocks: Block[]): number {
  return blocks.filter(({ kind }) => kind === 'paragraph').length;
}

function countHeadings(blocks: Block[]): number {
  return blocks.length - countParagraphs(blocks);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
