import { compare, type Difference } from './compare.ts';
import { isBrokenWord, joinLines } from './join-lines.ts';
import { cutMarker, styleOfHeadings, type Marker } from './marker.ts';
import type { Piece } from './read-back.ts';
import type { Role } from './roles.ts';
import { countWords, cut, END, type Token } from './tokens.ts';

/**
 * Holds what the page will say against the source, word for word and sign for sign, in order.
 * Of the source's lines it takes their roles on trust and nothing else: it cuts the text up by itself.
 * Set aside are only the number before a point's heading and the dash at which the title is split.
 * Asterisks need not be: emphasis on the page reads as the asterisks it was made of.
 * Standfirst and byline are compared in the order in which the site has them.
 * @param raw the source as it stands in its file
 * @param roles the role of each line that has one, by its number
 * @param pieces the page, in the order of reading
 */
export function prove(raw: string, roles: Map<number, Role>, pieces: Piece[]): Proof {
  const source = readSource(raw, roles);
  const page = pieces.flatMap(({ file, kind, text }) => [
    ...cut(text, file),
    ...(kind === 'title' ? [] : [{ text: END, place: file, isSpaced: false }]),
  ]);
  const wordsIn = (...kinds: Piece['kind'][]) =>
    countWords(pieces.filter(({ kind }) => kinds.includes(kind)).flatMap(({ file, text }) => cut(text, file)));
  return {
    words: {
      source: countWords([...source.tokens, ...source.numbers]),
      titles: wordsIn('title', 'subheading'),
      body: wordsIn('body'),
      comments: wordsIn('comment'),
      numbers: countWords(source.numbers),
    },
    dashes: source.dashes,
    asterisks: pieces.reduce((sum, { marks }) => sum + marks, 0),
    ...compare(source.tokens, page),
  };
}

function readSource(raw: string, roles: Map<number, Role>): { tokens: Token[]; numbers: Token[]; dashes: number } {
  const groups = groupLines(raw, roles).toSorted((a, b) => headRank(a.role) - headRank(b.role));
  const points = groups.filter(({ role }) => role === 'point');
  const titles = groups.filter(({ role }) => role === 'title');
  const style = styleOfHeadings(points.map(({ text }) => text));
  const numbers = points.flatMap(({ tokens, text }, index) => takeNumber(tokens, cutMarker(text, style), index + 1));
  const dashes = titles.flatMap(({ tokens }) => takeDash(tokens)).length;
  const tokens = groups.flatMap((group) => {
    const end = { text: END, place: group.tokens.at(-1)?.place ?? '', isSpaced: false };
    return blocks.includes(group.role) ? [...group.tokens, end] : group.tokens;
  });
  return { tokens, numbers, dashes };
}

/** The site has its own order for the lines at the head, whichever the source has. */
function headRank(role: Role | undefined): number {
  const head = role ? ['title', 'title-whole', 'standfirst', 'byline'].indexOf(role) : -1;
  return head < 0 ? 4 : head;
}

/** The roles that make a block of the text; all others go into front matter. */
const blocks: (Role | undefined)[] = ['paragraph', 'subheading', 'comment'];

/** The tokens of each line; a continued line goes with the one above. */
function groupLines(raw: string, roles: Map<number, Role>): Group[] {
  const groups: Group[] = [];
  for (const [index, line] of raw.split(/\r\n|\r|\n/).entries()) {
    const role = roles.get(index + 1);
    const text = line.normalize('NFC').trim();
    const tokens = cut(text, `line ${index + 1}`);
    const last = groups.at(-1);
    if (role === 'continued' && last) {
      if (tokens[0] && isBrokenWord(last.text, text)) tokens[0].isSpaced = false;
      last.tokens.push(...tokens);
      last.text = joinLines(last.text, text);
    } else if (tokens.length > 0) groups.push({ role, tokens, text });
  }
  return groups;
}

/** Takes the number off a point's heading, with the signs and words that go with it; no number but that of its place. */
function takeNumber(tokens: Token[], marker: Marker | undefined, place: number): Token[] {
  return marker?.number === place ? tokens.splice(0, cut(marker.mark, '').length) : [];
}

/** Takes the first dash with white space after it out of a title. */
function takeDash(tokens: Token[]): Token[] {
  const at = tokens.findIndex(({ text }, index) => index > 0 && /^[-–—]$/.test(text) && tokens[index + 1]?.isSpaced);
  return at > 0 ? tokens.splice(at, 1) : [];
}

interface Group {
  role: Role | undefined;
  tokens: Token[];
  text: string;
}

export interface Proof extends Difference {
  /** How many words there are: in the source, and on the page by where they stand. */
  words: { source: number; titles: number; body: number; comments: number; numbers: number };
  /** Dashes after the title, set aside. */
  dashes: number;
  /** Asterisks that are emphasis on the page. */
  asterisks: number;
}
