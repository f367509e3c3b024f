import type { Line } from '#import/model/line-roles.ts';
import { parseHeadingNumber } from '#import/words/heading-numbers.ts';
import { isHeadingLike } from './line-patterns.ts';

/**
 * Finds the list that spans the text: lines numbered 1, 2, 3 … in one style, in this order. Each style makes separate
 * lists; a list in another style, inside a point or before the first, is text.
 * @param from the index of the first line to consider
 * @param to the index after the last one
 * @param holdsText whether a line has text after its heading
 * @returns the indexes of its lines (`points`), and of other lines in the same style (`strays`)
 */
export function findNumberedPoints(
  lines: Line[],
  from: number,
  to: number,
  holdsText: (index: number) => boolean = () => false,
): Numbering {
  const styles = new Map<string, NumberedLine[]>();
  for (let index = from; index < to; index++) {
    const { style, number } = parseHeadingNumber(lines[index]!.text) ?? {};
    if (style && number) styles.set(style, [...(styles.get(style) ?? []), { index, number }]);
  }
  const widest = [...styles]
    .flatMap(([style, numbered]) => {
      // Lines that can be headings are also tried alone, so that sentences that begin with a number do not interfere.
      const headings = numbered.filter(({ index }) => isHeadingLike(lines[index]!.text));
      const runs = [...findRuns(headings), ...findRuns(numbered)];
      return runs.map((run) => ({
        style,
        numbered,
        run,
        span: spanOf(
          run.map(({ index }) => index),
          to,
          holdsText,
        ),
      }));
    })
    .toSorted((a, b) => b.span - a.span)[0];
  if (!widest) return { style: undefined, points: [], strays: [], span: 0 };
  const { style, numbered, run, span } = widest;
  return {
    style,
    points: run.map(({ index }) => index),
    strays: numbered.filter((line) => !run.includes(line)).map(({ index }) => index),
    span,
  };
}

/**
 * Returns how much of the text a list spans, in lines. Its last part counts as long as the average of the others. Parts
 * without text do not count: consecutive lines are a list inside a text.
 * @param indexes the lines that begin its parts
 * @param end the index after the last line of the text
 */
export function spanOf(indexes: number[], end: number, holdsText: (index: number) => boolean = () => false): number {
  const full = indexes.filter((index, place) => holdsText(index) || (indexes[place + 1] ?? end) > index + 1).length;
  const [first = 0, last = 0] = [indexes[0], indexes.at(-1)];
  const span = indexes.length > 1 ? ((last - first) * indexes.length) / (indexes.length - 1) : 1;
  return (span * full) / indexes.length;
}

/** Splits numbers into lists. A number continues the innermost list that it is next in; a 1 begins a new list. */
function findRuns(numbered: NumberedLine[]): NumberedLine[][] {
  const runs: NumberedLine[][] = [];
  let open: NumberedLine[][] = [];
  for (const line of numbered) {
    const run = open.findLast((one) => one.at(-1)!.number + 1 === line.number);
    if (run) {
      run.push(line);
      open = open.slice(0, open.indexOf(run) + 1);
    } else if (line.number === 1) {
      const fresh = [line];
      runs.push(fresh);
      open.push(fresh);
    }
  }
  return runs;
}

interface NumberedLine {
  index: number;
  number: number;
}

export interface Numbering {
  /** How its numbers are written; undefined if they are not numbered. */
  style: string | undefined;
  points: number[];
  strays: number[];
  /** How much of the text its points span, in lines. */
  span: number;
}

/** Describes what is doubtful about a numbering. Returns no lines if it is unambiguous. */
export function findNumberingDoubts(lines: Line[], { points, strays }: Pick<Numbering, 'points' | 'strays'>): string[] {
  if (points.length === 0) return [noPointsFound(lines)];
  const twins = strays.filter((index) => numberAt(lines, index) <= points.length);
  const gaps = strays.filter((index) => numberAt(lines, index) > points.length && isHeadingLike(lines[index]!.text));
  const doubts: string[] = [];
  if (twins[0] !== undefined) {
    const number = numberAt(lines, twins[0]);
    const twin = `Two lines are numbered ${number}: ${quote(lines[points[number - 1]!])} and ${quote(lines[twins[0]])}.`;
    doubts.push(
      `${twin} ${describeAlternatives(lines, points, twins)} In the outline, mark only one line with each number as "point".`,
    );
  }
  if (gaps[0] !== undefined) {
    const last = quote(lines[points.at(-1)!]);
    doubts.push(
      `After ${last} comes ${quote(lines[gaps[0]])}, so a number is missing. In the outline, mark the missing heading as "point", or the second line as "paragraph". Or correct the number in the source.`,
    );
  }
  return doubts;
}

/** Describes the two ways to choose the points from lines numbered in one style. */
function describeAlternatives(lines: Line[], points: number[], twins: number[]): string {
  const list = (indexes: number[]) => {
    const shown = indexes.slice(0, MOST_SHOWN).map((index) => quote(lines[index]));
    return [...shown, ...(indexes.length > MOST_SHOWN ? [`${indexes.length - MOST_SHOWN} more`] : [])].join(', ');
  };
  return `The points seem to be ${list(points)}, but any of these could be points instead: ${list(twins)}.`;
}

const MOST_SHOWN = 6;
const MOST_LETTERS = 40;

function noPointsFound(lines: Line[]): string {
  const hasMarks = lines.some(({ text }) => /^#{1,6}\s/.test(text));
  const advice = hasMarks ? ' Some lines begin with #: if this is Markdown, add --markdown.' : '';
  return `No points found: no line after the title begins with a number, such as "1. ", "(1) ", "I. ", "One. ", or "Point 1: ".${advice} Mark the headings of the points as "point".`;
}

function numberAt(lines: Line[], index: number): number {
  return parseHeadingNumber(lines[index]!.text)?.number ?? 0;
}

/** Names a line by its number and its first letters. */
export function quote(line: Line | undefined): string {
  return line
    ? `line ${line.number} "${line.text.slice(0, MOST_LETTERS)}${line.text.length > MOST_LETTERS ? '…' : ''}"`
    : '';
}
