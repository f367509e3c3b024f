import { findNumberingStyle, type HeadingNumber, splitHeadingNumber } from '#import/words/heading-numbers.ts';
import type { Role } from '#import/model/line-roles.ts';
import type { Group, Note, SourceWords } from '#import/model/source-document.ts';
import { compareTokens, type Difference } from '#import/words/compare-tokens.ts';
import type { PagePiece } from '#import/words/html-words.ts';
import { countWordTokens, END, type Token, tokenize } from '#import/words/tokens.ts';

/**
 * Compares what the page will say with the source, word by word and sign by sign, in order.
 * Only the number before a point's heading and the dash that splits the title are ignored.
 * Asterisks are not, since emphasis on the page is read back as the asterisks it was made from.
 * Standfirst and byline are compared in the site's order, and notes by label, since a note is on the page of every part
 * that cites it.
 * @param source the words of the source, taken from its own text and not from the import's result
 * @param pieces the page, in reading order
 */
export function verifyEssay(source: SourceWords, pieces: PagePiece[]): Verification {
  const { flow, numbers, dashes } = splitSource(source.groups);
  const notes = pieces.flatMap(({ file, note, text }) =>
    note === undefined ? [] : [{ label: note, tokens: tokenize(text, file) }],
  );
  const page = pieces
    .filter(({ note }) => note === undefined)
    .flatMap(({ file, kind, text }) => (kind === 'title' ? tokenize(text, file) : withEnd(tokenize(text, file))));
  const tokens = [...flow, ...sortNotes(source.notes)];
  const wordsIn = (...kinds: PagePiece['kind'][]) =>
    countWordTokens(
      pieces.filter(({ kind }) => kinds.includes(kind)).flatMap(({ file, text }) => tokenize(text, file)),
    );
  return {
    words: {
      source: countWordTokens([...tokens, ...numbers]),
      titles: wordsIn('title', 'subheading'),
      body: wordsIn('body'),
      comments: wordsIn('comment'),
      notes: countWordTokens(sortNotes(notes)),
      numbers: countWordTokens(numbers),
    },
    dashes,
    asterisks: pieces.reduce((sum, { marks }) => sum + marks, 0),
    ...compareTokens(tokens, [...page, ...sortNotes(notes)]),
  };
}

function splitSource(lines: Group[]): { flow: Token[]; numbers: Token[]; dashes: number } {
  const groups = lines.toSorted((a, b) => headRank(a.role) - headRank(b.role));
  const points = groups.filter(({ role }) => role === 'point');
  const titles = groups.filter(({ role }) => role === 'title');
  const style = findNumberingStyle(points.map(({ text }) => text));
  const numbers = points.flatMap(({ tokens, text }, index) =>
    takeNumber(tokens, splitHeadingNumber(text, style), index + 1),
  );
  const dashes = titles.flatMap(({ tokens }) => takeDash(tokens)).length;
  const flow = groups.flatMap(({ role, tokens }) => (blockRoles.includes(role) ? withEnd(tokens) : tokens));
  return { flow, numbers, dashes };
}

/** Adds the end token to a block that is not empty. */
function withEnd(tokens: Token[]): Token[] {
  return tokens.length > 0 ? [...tokens, { text: END, place: tokens.at(-1)!.place, isSpaced: false }] : [];
}

/** Sorts notes by label and text, whatever their position. A note that says the same everywhere appears once. */
function sortNotes(notes: Note[]): Token[] {
  const known = new Map(notes.map((note) => [`${note.label} ${note.tokens.map(({ text }) => text).join(' ')}`, note]));
  return [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { tokens }]) => withEnd(tokens));
}

/** Ranks the lines at the head in the site's order, whatever their order in the source. */
function headRank(role: Role | undefined): number {
  const head = role ? ['title', 'title-whole', 'standfirst', 'byline'].indexOf(role) : -1;
  return head < 0 ? 4 : head;
}

/** The roles of blocks in the text; lines with other roles go into front matter. */
const blockRoles: (Role | undefined)[] = ['paragraph', 'subheading', 'comment'];

/** Removes the number from a point's heading, with its signs and label, if it is the number of the point's position. */
function takeNumber(tokens: Token[], headingNumber: HeadingNumber | undefined, place: number): Token[] {
  return headingNumber?.number === place ? tokens.splice(0, tokenize(headingNumber.mark, '').length) : [];
}

/** Removes the first dash that is followed by white space from a title. */
function takeDash(tokens: Token[]): Token[] {
  const at = tokens.findIndex(({ text }, index) => index > 0 && /^[-–—]$/.test(text) && tokens[index + 1]?.isSpaced);
  return at > 0 ? tokens.splice(at, 1) : [];
}

interface Verification extends Difference {
  /** The number of words: in the source, and on the page by where they are. */
  words: { source: number; titles: number; body: number; comments: number; notes: number; numbers: number };
  /** How many dashes after the title were ignored. */
  dashes: number;
  /** How many asterisks are emphasis on the page. */
  asterisks: number;
}

/**
 * Reports the number of words, and what became of them.
 * @param leftOut how many words of the source's file were left out
 */
export function describeVerification(
  { words, dashes, asterisks, lost, added, moved }: Verification,
  leftOut: number,
): string[] {
  const { source, titles, body, comments, notes, numbers } = words;
  return [
    `Words in the source  ${source}  (a word is a run of letters and digits; other characters are compared too)`,
    `  in titles          ${titles}  (with standfirst, byline, subheadings, sign-off)`,
    `  in the body        ${body}`,
    `  in comments        ${comments}`,
    ...(notes > 0 ? [`  in notes           ${notes}`] : []),
    `  numbering          ${numbers}  (removed, because the site numbers the points)`,
    `Removed              ${dashes} ${dashes === 1 ? 'dash' : 'dashes'} after the title, ${asterisks} ${asterisks === 1 ? 'asterisk' : 'asterisks'} for emphasis`,
    `Words lost: ${lost.length}; added: ${added.length}; moved: ${moved.length}${leftOut > 0 ? `; left out: ${leftOut}, as listed above` : ''}`,
  ];
}
