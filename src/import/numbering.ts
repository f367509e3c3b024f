import { isHeadingLike } from './line-looks.ts';
import type { Line } from './roles.ts';

/** Cuts the number off a heading: `5. Dissent` is number 5, title `Dissent`. Four figures are a year. */
export function cutNumber(text: string): { number: number; title: string } | undefined {
  const [, number, title] = /^(\d{1,3})[.)]\s+(\S.*)$/s.exec(text) ?? [];
  return number && title ? { number: Number(number), title } : undefined;
}

/**
 * Finds the lines numbered 1, 2, 3 … in this order.
 * @returns their indexes, and those of the lines whose numbers fall out of that order
 */
export function findPoints(lines: Line[], from: number, to: number): Numbering {
  const points: number[] = [];
  const strays: number[] = [];
  for (let index = from; index < to; index++) {
    const number = cutNumber(lines[index]!.text)?.number;
    if (number === points.length + 1) points.push(index);
    else if (number !== undefined) strays.push(index);
  }
  return { points, strays };
}

/** Says in words what speaks against a numbering, or nothing if it is plain. */
export function doubtNumbering(lines: Line[], { points, strays }: Numbering): string[] {
  if (points.length === 0) {
    return ['No points found: no line begins with "1. ", after the title. Mark the headings of the points as "point".'];
  }
  const twins = strays.filter((index) => numberAt(lines, index) <= points.length);
  const gaps = strays.filter((index) => numberAt(lines, index) > points.length && isHeadingLike(lines[index]!.text));
  const doubts: string[] = [];
  if (twins[0] !== undefined) {
    const number = numberAt(lines, twins[0]);
    const more = twins.length > 1 ? ` (and ${twins.length - 1} more like it)` : '';
    doubts.push(
      `Two lines are numbered ${number}: ${quote(lines[points[number - 1]!])} and ${quote(lines[twins[0]])}${more}. Only one can be a "point".`,
    );
  }
  if (gaps[0] !== undefined) {
    const last = quote(lines[points.at(-1)!]);
    doubts.push(
      `After number ${points.length}, ${last}, comes ${quote(lines[gaps[0]])}. Say whether it is a "point" or a "paragraph".`,
    );
  }
  return doubts;
}

function numberAt(lines: Line[], index: number): number {
  return cutNumber(lines[index]!.text)?.number ?? 0;
}

function quote(line: Line | undefined): string {
  return line ? `line ${line.number} “${line.text.slice(0, 40)}${line.text.length > 40 ? '…' : ''}”` : '';
}

export interface Numbering {
  points: number[];
  strays: number[];
}
