import type { Difference } from './compare.ts';
import type { Block, Essay } from './essay.ts';
import type { Proof } from './proof.ts';
import { END, NOTE, type Token } from './tokens.ts';

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

/** Reports the number of words, and what became of them. */
export function describeProof({ words, dashes, asterisks, lost, added, moved }: Proof): string[] {
  const { source, titles, body, comments, notes, numbers } = words;
  return [
    `Words in the source  ${source}  (a word is a run of letters and figures; signs are compared too)`,
    `  in titles          ${titles}  (with standfirst, byline, subheadings, sign-off)`,
    `  in the body        ${body}`,
    `  in comments        ${comments}`,
    ...(notes > 0 ? [`  in notes           ${notes}`] : []),
    `  numbering          ${numbers}  (set aside: the site numbers the points)`,
    `Signs set aside      ${count(dashes, 'dash', 'dashes')} after the title, ${asterisks} asterisks that are emphasis`,
    `Lost ${lost.length}, added ${added.length}, moved ${moved.length}`,
  ];
}

/** Lists where words were lost, added or moved. Returns no lines if none were. */
export function describeFaults({ lost, added, moved }: Difference): string[] {
  const rows = [...runs('lost', lost), ...runs('added', added), ...runs('moved', moved)];
  return rows.length > MOST_ROWS
    ? [...rows.slice(0, MOST_ROWS), `  … and ${rows.length - MOST_ROWS} more places`]
    : rows;
}

const MOST_ROWS = 20;

/** Lists tokens with the same place in one row. */
function runs(what: string, tokens: Token[]): string[] {
  const places = Map.groupBy(tokens, ({ place }) => place);
  return [...places].map(([place, found]) => {
    const words = found.slice(0, 12).map(({ text }) => nameOf(text));
    return `  ${what}, ${place}: ${words.join(' ')}${found.length > 12 ? ' …' : ''}`;
  });
}

/** Returns a word as it is, or a readable name for a special token. */
function nameOf(text: string): string {
  if (text === END) return '(the end of a paragraph)';
  return text.startsWith(NOTE) ? `[^${text.slice(1, -1)}]` : text;
}

function paragraphs(blocks: Block[]): number {
  return blocks.filter(({ kind }) => kind === 'paragraph').length;
}

function headings(blocks: Block[]): number {
  return blocks.length - paragraphs(blocks);
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
