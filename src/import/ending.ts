import { ImportError, remedy } from './import-error.ts';
import { isClosing, isSignOffLine, opensSignOff } from './line-looks.ts';
import type { Line } from './roles.ts';

/**
 * Finds where an essay ends. A closing with a sign-off ends it; numbered lines after that are not points.
 * Without both, a closing or a sign-off may still follow the last point.
 * Every position, in and out, is an index in `lines`.
 * @throws ImportError if the first comment begins before the sign-off ends, or does not directly follow it
 */
export function findEnding(lines: Line[], points: number[], firstComment: number | undefined): Ending {
  const closings = lines.flatMap(({ text }, index) => (index > (points[0] ?? 0) && isClosing(text) ? [index] : []));
  for (const closing of closings) {
    const signOff = findSignOff(lines, closing);
    if (!signOff || points.some((point) => point > closing && point < signOff)) continue;
    return {
      points: points.filter((point) => point < closing),
      closing: closings.findLast((index) => index < signOff),
      signOff: { start: signOff, end: endOfSignOff(lines, signOff, firstComment) },
    };
  }
  const last = points.at(-1) ?? 0;
  const start = findSignOff(lines, last);
  const signOff = start ? { start, end: endOfSignOff(lines, start, firstComment) } : undefined;
  const end = start ?? firstComment ?? lines.length;
  return { points, closing: closings.findLast((index) => index > last && index < end), signOff };
}

/** Finds the first short line that ends in a comma, has a short line after it, and has text before it. */
function findSignOff(lines: Line[], heading: number): number | undefined {
  const start = lines.findIndex(({ text }, index) => {
    const next = lines[index + 1];
    return index > heading + 1 && opensSignOff(text) && next !== undefined && isSignOffLine(next.text);
  });
  return start < 0 ? undefined : start;
}

/** Returns the end of a sign-off: after two lines, or at the first comment if every line up to it is short. */
function endOfSignOff(lines: Line[], start: number, firstComment = start + 2): number {
  const end = start + 2;
  const between = lines.slice(end, firstComment);
  if (firstComment >= end && between.every(({ text }) => isSignOffLine(text))) return firstComment;
  const at = `--comments-at ${lines[firstComment]?.number}`;
  const last = `the sign-off, line ${lines[end - 1]?.number}`;
  if (firstComment < end) throw new ImportError(`${at}: this line stands before the end of ${last}. ${remedy}`);
  throw new ImportError(`${at}: the lines between ${last}, and this one would be in no part. ${remedy}`);
}

export interface Ending {
  points: number[];
  closing: number | undefined;
  signOff: { start: number; end: number } | undefined;
}
