import { HAN_AND_KANA } from '#text/writing-systems.ts';
import { type Archivo, NARROWEST, WIDEST } from './archivo.ts';

/** The minimum font size of a title, in rem; below it, lines wrap. */
export const SMALLEST = 1.75;

/** A title set so that its lines fill the measure. */
export interface FittedTitle {
  lines: FittedLine[];
  /** The measure in em of the title: the font size is the width of the measure divided by this. */
  em: number;
}

interface FittedLine {
  text: string;
  /** Width of the letters in percent; undefined if Archivo lacks a letter. */
  width: number | undefined;
  /** The white space before the ink, in em. */
  bearing: number;
}

/** Maximum height of a title, as a share of its width; longer titles get more lines of smaller type. */
const HIGHEST = 0.5;
/** The same in a low window, and for letters that Archivo lacks, which cannot be fitted to the measure. */
export const LOW = 0.25;
/** The line height of the cover, in em. */
export const LINE = 0.84;
/** Width of a letter in em if no font of ours can be measured: about that of a capital. */
const UNKNOWN_LETTER = 0.75;
/** Letters that are as wide as they are high. */
const SQUARE_LETTERS = new RegExp(`[${HAN_AND_KANA}\\p{sc=Hangul}]`, 'gu');
/** Maximum characters of a title broken by measured width; longer ones are set small and broken by letter count. */
const LONG_TITLE = 400;

/**
 * Sets a title like wood type on a broadside: all lines have the same height, and each has its own
 * letter width, so that it fills the measure. The type is as large as the longest line allows at its
 * narrowest; a line too short to fill the measure at its widest ends early.
 * @param lines the lines as the authors break them, or one line to be broken here
 * @param capitals converts a text to capitals in the title's language
 * @param highest maximum height as a share of the width
 */
export function fitTitle(
  lines: string[],
  archivo: Pick<Archivo, 'has' | 'measure'>,
  capitals = (text: string) => text.toUpperCase(),
  highest = HIGHEST,
): FittedTitle {
  const narrow = (text: string) =>
    archivo.has(capitals(text)) ? archivo.measure(capitals(text), NARROWEST).ink : byCount(text);
  const [title = ''] = lines;
  const limit = archivo.has(capitals(title)) ? highest : LOW;
  const broken = lines.length > 1 ? lines : breakLines(title, title.length > LONG_TITLE ? byCount : narrow, limit);
  const em = Math.max(...broken.map(narrow), (broken.length * LINE) / highest);
  return {
    em,
    lines: broken.map((text) => {
      if (!archivo.has(capitals(text))) return { text, width: undefined, bearing: 0 };
      const width = widthFor(capitals(text), em, archivo);
      return { text, width, bearing: archivo.measure(capitals(text), width).bearing };
    }),
  };
}

/** Estimates how wide a text is at its narrowest, in em. */
function byCount(text: string): number {
  const square = text.match(SQUARE_LETTERS)?.length ?? 0;
  return square + (text.length - square) * UNKNOWN_LETTER;
}

/** Finds the width, to 0.01 percent, at which a text's ink or advance is `em` em: both grow with the width. */
export function widthFor(
  text: string,
  em: number,
  { measure }: Pick<Archivo, 'measure'>,
  extent: 'ink' | 'advance' = 'ink',
): number {
  let low = NARROWEST;
  let high = WIDEST;
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (measure(text, middle)[extent] > em) high = middle;
    else low = middle;
  }
  return Math.floor(low * 100) / 100;
}

/** Breaks a title into as many lines as its maximum height allows, since more lines are set in larger type. */
function breakLines(title: string, narrow: (text: string) => number, highest: number): string[] {
  const words = joinShortWords(title.split(/\s+/));
  let best = [title];
  for (let count = 1; count <= words.length; count++) {
    const lines = breakEvenly(words, count, narrow);
    const em = Math.max(...lines.map(narrow));
    if ((lines.length * LINE) / em > highest) break;
    best = lines;
  }
  return best;
}

/** Joins each sign or word of at most three letters to the next word, so that no line ends in one if it can be helped. */
export function joinShortWords(words: string[]): string[] {
  const joined: string[] = [];
  let isShort = false;
  for (const word of words) {
    if (isShort) joined.push(`${joined.pop()} ${word}`);
    else joined.push(word);
    isShort = (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= 3;
  }
  return joined.length > 1 ? joined : words;
}

/**
 * Breaks words into at most `count` lines, the longest as short as possible (linear partition, by bisection).
 * @param narrow measures a text
 */
export function breakEvenly(words: string[], count: number, narrow: (text: string) => number): string[] {
  let low = Math.max(...words.map(narrow));
  let high = narrow(words.join(' ')) + low;
  let best = fill(words, high, narrow);
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    const lines = fill(words, middle, narrow);
    if (lines.length <= count) [best, high] = [lines, middle];
    else low = middle;
  }
  return best;
}

function fill(words: string[], em: number, narrow: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && narrow(`${last} ${word}`) <= em) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
