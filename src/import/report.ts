import type { Block, Essay } from '#import/document/essay.ts';

/** Summarises the parts of an essay in a few lines. */
export function describeEssay({ opening, points, closing, comments, authors }: Essay): string[] {
  const subheads = points.flatMap(({ blocks }, index) => (headings(blocks) > 0 ? [`${index + 1}`] : []));
  const within = subheads.length > 0 ? `; subheadings in ${subheads.join(', ')}` : '';
  const signOff = closing?.signOff ? `; sign-off “${closing.signOff}”` : '';
  const sizes = new Intl.ListFormat('en').format(comments.map((blocks) => String(blocks.length)));
  return [
    `Authors   ${authors.join('; ')}`,
    `Opening   ${count(paragraphs(opening), 'paragraph')}, ${count(headings(opening), 'subheading')}`,
    `Points    ${points.length}, with ${count(paragraphs(points.flatMap(({ blocks }) => blocks)), 'paragraph')}${within}`,
    closing
      ? `Closing   “${closing.title}”, ${count(paragraphs(closing.blocks), 'paragraph')}${signOff}`
      : 'Closing   none',
    `Comments  ${comments.length}${sizes ? `, of ${sizes} ${comments.flat().length === 1 ? 'paragraph' : 'paragraphs'}` : ''}`,
  ];
}

function paragraphs(blocks: Block[]): number {
  return blocks.filter(({ kind }) => kind === 'paragraph').length;
}

function headings(blocks: Block[]): number {
  return blocks.length - paragraphs(blocks);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
