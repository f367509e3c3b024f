import { type Archivo, NARROWEST, WIDEST } from './archivo.ts';

/** The least size of a title in rem; below it lines wrap. */
export const SMALLEST = 1.75;

/** A title set so that its lines fill the measure. */
export interface FittedTitle {
  lines: FittedLine[];
  /** The measure in em of the title's type: the type is the measure's width divided by this. */
  em: number;
}

export interface FittedLine {
  text: string;
  /** Width of the letters in percent; undefined where Archivo lacks a letter. */
  width: number | undefined;
  /** The white before the ink, in em. */
  bearing: number;
}

/** A title may stand half as high as it is wide; longer ones get more lines of smaller type. */
const HIGHEST = 0.5;
/** Height of a line in em: the line-height of the cover. */
const LINE = 0.84;
/** Em of a measure that a letter takes where no font of ours can be measured: about a capital's. */
const UNKNOWN_LETTER = 0.75;
/** Characters of a title whose lines are broken by measure; a longer one, small as it is set, by the count of letters. */
const LONG_TITLE = 400;

/**
 * Sets a title as wood type on a broadside: all lines have one height, and each its own width of
 * letters, so that each fills the measure. The type is as large as the longest line allows at its
 * narrowest; a line too short to fill the measure at its widest ends before it does.
 * @param lines the lines as the authors break them, or one line to be broken here
 * @param capitals how the title's language writes capitals
 */
export function fitTitle(
  lines: string[],
  archivo: Pick<Archivo, 'has' | 'measure'>,
  capitals = (text: string) => text.toUpperCase(),
): FittedTitle {
  const narrow = (text: string) =>
    archivo.has(capitals(text)) ? archivo.measure(capitals(text), NARROWEST).ink : byCount(text);
  const [title = ''] = lines;
  const broken = lines.length > 1 ? lines : breakLines(title, title.length > LONG_TITLE ? byCount : narrow);
  const em = Math.max(...broken.map(narrow), (broken.length * LINE) / HIGHEST);
  return {
    em,
    lines: broken.map((text) => {
      if (!archivo.has(capitals(text))) return { text, width: undefined, bearing: 0 };
      const width = widthFor(capitals(text), em, archivo);
      return { text, width, bearing: archivo.measure(capitals(text), width).bearing };
    }),
  };
}

/** About how wide a text is at its narrowest, in em. */
function byCount(text: string): number {
  return text.length * UNKNOWN_LETTER;
}

/** The width at which a text has so much ink, or room, in em, to a hundredth of a percent: both grow with the width. */
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

/** Breaks a title into as few lines as give large type, but no more than HIGHEST allows. */
function breakLines(title: string, narrow: (text: string) => number): string[] {
  const words = title.split(/\s+/);
  let best = [title];
  for (let count = 1; count <= words.length; count++) {
    const lines = balance(words, count, narrow);
    const em = Math.max(...lines.map(narrow));
    if ((lines.length * LINE) / em > HIGHEST) break;
    best = lines;
  }
  return best;
}

/** Words in so many lines, the longest as short as can be (the linear partition problem, by bisection). */
function balance(words: string[], count: number, narrow: (text: string) => number): string[] {
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
