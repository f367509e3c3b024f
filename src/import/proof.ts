import { compare, type Difference } from './compare.ts';
import { cutMarker, styleOfHeadings, type Marker } from './marker.ts';
import type { Piece } from './read-html.ts';
import type { Role } from './roles.ts';
import type { Group, Note, SourceWords } from './text.ts';
import { countWords, cut, END, type Token } from './tokens.ts';

/**
 * Holds what the page will say against the source, word for word and sign for sign, in order.
 * Set aside are only the number before a point's heading and the dash at which the title is split.
 * Asterisks need not be: emphasis on the page reads as the asterisks it was made of.
 * Standfirst and byline are compared in the order in which the site has them; notes by their labels, since a
 * note is on the page of every part that cites it.
 * @param source the words of the source, from its own text and not from what was made of it
 * @param pieces the page, in the order of reading
 */
export function prove(source: SourceWords, pieces: Piece[]): Proof {
  const { flow, numbers, dashes } = readSource(source.groups);
  const notes = pieces.flatMap(({ file, note, text }) =>
    note === undefined ? [] : [{ label: note, tokens: cut(text, file) }],
  );
  const page = pieces
    .filter(({ note }) => note === undefined)
    .flatMap(({ file, kind, text }) => (kind === 'title' ? cut(text, file) : closed(cut(text, file))));
  const tokens = [...flow, ...inOneOrder(source.notes)];
  const wordsIn = (...kinds: Piece['kind'][]) =>
    countWords(pieces.filter(({ kind }) => kinds.includes(kind)).flatMap(({ file, text }) => cut(text, file)));
  return {
    words: {
      source: countWords([...tokens, ...numbers]),
      titles: wordsIn('title', 'subheading'),
      body: wordsIn('body'),
      comments: wordsIn('comment'),
      notes: countWords(inOneOrder(notes)),
      numbers: countWords(numbers),
    },
    dashes,
    asterisks: pieces.reduce((sum, { marks }) => sum + marks, 0),
    ...compare(tokens, [...page, ...inOneOrder(notes)]),
  };
}

function readSource(lines: Group[]): { flow: Token[]; numbers: Token[]; dashes: number } {
  const groups = lines.toSorted((a, b) => headRank(a.role) - headRank(b.role));
  const points = groups.filter(({ role }) => role === 'point');
  const titles = groups.filter(({ role }) => role === 'title');
  const style = styleOfHeadings(points.map(({ text }) => text));
  const numbers = points.flatMap(({ tokens, text }, index) => takeNumber(tokens, cutMarker(text, style), index + 1));
  const dashes = titles.flatMap(({ tokens }) => takeDash(tokens)).length;
  const flow = groups.flatMap(({ role, tokens }) => (blocks.includes(role) ? closed(tokens) : tokens));
  return { flow, numbers, dashes };
}

/** A block, and the sign for its end. */
function closed(tokens: Token[]): Token[] {
  return tokens.length > 0 ? [...tokens, { text: END, place: tokens.at(-1)!.place, isSpaced: false }] : [];
}

/** The notes in an order that does not hang on where they stand, and each once, if it says the same everywhere. */
function inOneOrder(notes: Note[]): Token[] {
  const known = new Map(notes.map((note) => [`${note.label} ${note.tokens.map(({ text }) => text).join(' ')}`, note]));
  return [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { tokens }]) => closed(tokens));
}

/** The site has its own order for the lines at the head, whichever the source has. */
function headRank(role: Role | undefined): number {
  const head = role ? ['title', 'title-whole', 'standfirst', 'byline'].indexOf(role) : -1;
  return head < 0 ? 4 : head;
}

/** The roles that make a block of the text; all others go into front matter. */
const blocks: (Role | undefined)[] = ['paragraph', 'subheading', 'comment'];

/** Takes the number off a point's heading, with the signs and words that go with it; no number but that of its place. */
function takeNumber(tokens: Token[], marker: Marker | undefined, place: number): Token[] {
  return marker?.number === place ? tokens.splice(0, cut(marker.mark, '').length) : [];
}

/** Takes the first dash with white space after it out of a title. */
function takeDash(tokens: Token[]): Token[] {
  const at = tokens.findIndex(({ text }, index) => index > 0 && /^[-–—]$/.test(text) && tokens[index + 1]?.isSpaced);
  return at > 0 ? tokens.splice(at, 1) : [];
}

export interface Proof extends Difference {
  /** How many words there are: in the source, and on the page by where they stand. */
  words: { source: number; titles: number; body: number; comments: number; notes: number; numbers: number };
  /** Dashes after the title, set aside. */
  dashes: number;
  /** Asterisks that are emphasis on the page. */
  asterisks: number;
}
