import { isHeadingLike } from './line-looks.ts';
import { readMarker } from './marker.ts';
import type { Numbering } from './numbering.ts';
import type { Line } from './roles.ts';

/** Describes what is doubtful about a numbering. Returns no lines if it is unambiguous. */
export function doubtNumbering(lines: Line[], { points, strays }: Pick<Numbering, 'points' | 'strays'>): string[] {
  if (points.length === 0) return [noPoints(lines)];
  const twins = strays.filter((index) => numberAt(lines, index) <= points.length);
  const gaps = strays.filter((index) => numberAt(lines, index) > points.length && isHeadingLike(lines[index]!.text));
  const doubts: string[] = [];
  if (twins[0] !== undefined) {
    const number = numberAt(lines, twins[0]);
    const twin = `Two lines are numbered ${number}: ${quote(lines[points[number - 1]!])} and ${quote(lines[twins[0]])}.`;
    doubts.push(`${twin} ${readingsOf(lines, points, twins)} Only one can be a "point".`);
  }
  if (gaps[0] !== undefined) {
    const last = quote(lines[points.at(-1)!]);
    doubts.push(
      `After number ${points.length}, ${last}, comes ${quote(lines[gaps[0]])}. Say whether it is a "point" or a "paragraph".`,
    );
  }
  return doubts;
}

/** Describes the two ways to choose the points from lines numbered in one style. */
function readingsOf(lines: Line[], points: number[], twins: number[]): string {
  const list = (indexes: number[]) => {
    const shown = indexes.slice(0, MOST_SHOWN).map((index) => quote(lines[index]));
    return [...shown, ...(indexes.length > MOST_SHOWN ? [`${indexes.length - MOST_SHOWN} more`] : [])].join(', ');
  };
  return `Either the points are ${list(points)}; or some of them are ${list(twins)}.`;
}

const MOST_SHOWN = 6;
const MOST_LETTERS = 40;

function noPoints(lines: Line[]): string {
  const hasMarks = lines.some(({ text }) => /^#{1,6}\s/.test(text));
  const advice = hasMarks ? ' Lines begin with #: if this is Markdown, say --markdown.' : '';
  return `No points found: no line begins with "1. ", "(1) ", "I. ", "One. " or "Point 1: ", after the title.${advice} Mark the headings of the points as "point".`;
}

function numberAt(lines: Line[], index: number): number {
  return readMarker(lines[index]!.text)?.number ?? 0;
}

function quote(line: Line | undefined): string {
  return line
    ? `line ${line.number} “${line.text.slice(0, MOST_LETTERS)}${line.text.length > MOST_LETTERS ? '…' : ''}”`
    : '';
}
