import { ImportError, outlineHint } from '#import/model/import-error.ts';
import type { Line, OutlineLine, Role } from '#import/model/line-roles.ts';
import type { FoundOutline } from '#import/model/source-document.ts';
import { parseHeadingNumber } from '#import/words/heading-numbers.ts';
import { findLeadDoubts } from './point-doubts.ts';
import { findPlainLead } from './plain-lead.ts';
import {
  isBackMatterHeading,
  isByline,
  isClosingHeading,
  isHeadingLike,
  isSignOffLine,
  isSignOffOpening,
  isStandfirstLike,
} from './line-patterns.ts';
import { findNumberedPoints, findNumberingDoubts, type Numbering } from './numbered-points.ts';
import { groupWrappedLines, joinLinesOf } from './unwrap-lines.ts';

/**
 * Finds the role of each line of an essay. The first line is the title.
 * @param commentsAt the numbers of the lines where comments begin; if empty, everything after the sign-off is one
 *   comment
 * @returns the outline, and the doubts that a person must resolve before it can be used
 * @throws ImportError if no comment can begin where `commentsAt` says
 */
export function findPlainOutline(lines: Line[], commentsAt: number[] = []): FoundOutline {
  const groups = groupWrappedLines(lines, commentsAt);
  const { outline, doubts } = findRoles(groups.map(joinLinesOf), commentsAt);
  const roles = outline.map(({ role }) => role);
  return {
    outline: groups.flatMap((group, index) =>
      group.map((line, place): OutlineLine => ({ ...line, role: place === 0 ? roles[index]! : 'continued' })),
    ),
    doubts,
  };
}

/** Finds the roles of lines that each hold a whole paragraph or heading. */
function findRoles(lines: Line[], commentsAt: number[]): FoundOutline {
  const starts = commentsAt.map((number) => indexOfLine(lines, number));
  const { numbering, isLed, notes } = findPoints(lines, starts[0] ?? lines.length);
  const { points, closing, signOff } = findEnding(lines, numbering.points, starts[0], notes);
  const essayEnd = signOff?.end ?? starts[0] ?? lines.length;
  if (signOff && starts.length === 0 && essayEnd < lines.length) starts.push(essayEnd);

  const found = new Map<number, Role>(findHead(lines, points[0] ?? lines.length).entries());
  for (const index of points) {
    found.set(index, isLed ? 'point-lead' : 'point');
    if (hasTitleBelow(lines, index)) found.set(index + 1, 'continued');
  }
  if (notes !== undefined && notes < essayEnd) found.set(notes, 'subheading');
  if (closing) found.set(closing, 'closing');
  for (let index = signOff?.start ?? essayEnd; index < essayEnd; index++) {
    // A sign-off belongs to a closing. Without a closing, it is the last paragraph of the last point.
    found.set(index, closing ? 'signoff' : index === signOff?.start ? 'paragraph' : 'continued');
  }
  for (const index of starts) found.set(index, 'comment');
  const outline = lines.map((line, index): OutlineLine => {
    const role =
      found.get(index) ?? (index < essayEnd && isSubheading(lines, index, found) ? 'subheading' : 'paragraph');
    return { ...line, role };
  });
  const strays = numbering.strays.filter((index) => index < essayEnd);
  const withLeads = lines.map((line) => ({ ...line, lead: findPlainLead(line.text) }));
  const { style } = numbering;
  const leadDoubts = findLeadDoubts(withLeads, { points, style, isLed, leads: [] });
  return { outline, doubts: [...findNumberingDoubts(lines, { points, strays }), ...leadDoubts] };
}

/**
 * Finds the points: numbered lines, or lines that begin with bold words and a number. Notes, sources and the like after
 * them may be numbered too.
 * @param end the index after the last line of the essay
 * @returns the points, whether they are bold beginnings, and the index of the heading of what follows them
 */
function findPoints(lines: Line[], end: number): { numbering: Numbering; isLed: boolean; notes: number | undefined } {
  const whole = findIn(lines, end);
  const first = whole.numbering.points[0] ?? lines.length;
  for (let notes = first + 1; notes < end; notes++) {
    if (!isBackMatterHeading(lines[notes]!.text)) continue;
    const before = findIn(lines, notes);
    const isPartOfSeries =
      whole.numbering.points.some((index) => index > notes) && before.numbering.points[0] === first;
    if (before.numbering.points.length > 0 && !isPartOfSeries) return { ...before, notes };
  }
  return { ...whole, notes: undefined };
}

function findIn(lines: Line[], end: number): { numbering: Numbering; isLed: boolean } {
  const leads = lines.map(({ text }) => findPlainLead(text));
  const leadLines = lines.map(({ number }, index) => ({ number, text: leads[index]?.text ?? '' }));
  const plain = findNumberedPoints(lines, 1, end);
  const led = findNumberedPoints(leadLines, 1, end, (index) => leads[index]?.rest !== '');
  const isLed = led.points.length > 1 && led.span >= plain.span;
  return { numbering: isLed ? led : plain, isLed };
}

/** Returns the roles of the first lines. Without a byline, a standfirst must leave a line for the opening. */
function findHead(lines: Line[], firstPoint: number): Role[] {
  const fits = (index: number, looks: (text: string) => boolean) => index < firstPoint && looks(lines[index]!.text);
  if (fits(1, isByline)) return ['title', 'byline'];
  if (!fits(1, isStandfirstLike)) return ['title'];
  if (fits(2, isByline)) return ['title', 'standfirst', 'byline'];
  return firstPoint > 2 ? ['title', 'standfirst'] : ['title'];
}

/** Whether a line is only a number, and its title is the line below. */
function hasTitleBelow(lines: Line[], index: number): boolean {
  const [line, below, text] = lines.slice(index, index + 3);
  if (!line || !below || !text || parseHeadingNumber(line.text)?.title) return false;
  return isHeadingLike(below.text) && !parseHeadingNumber(below.text) && !parseHeadingNumber(text.text);
}

/** Whether a line looks like a heading, and the lines around it do not. */
function isSubheading(lines: Line[], index: number, found: Map<number, Role>): boolean {
  const textAt = (at: number) => (found.has(at) ? '' : (lines[at]?.text ?? ''));
  const [before, after] = [textAt(index - 1), textAt(index + 1)];
  return (
    isHeadingLike(textAt(index)) &&
    after !== '' &&
    !isHeadingLike(after) &&
    !isHeadingLike(before) &&
    !/[,;،؛]$/.test(before)
  );
}

function indexOfLine(lines: Line[], number: number): number {
  const index = lines.findIndex((line) => line.number === number);
  if (index > 0) return index;
  const last = lines.at(-1)?.number ?? 0;
  const found =
    number > last ? `the last line is ${last}` : index === 0 ? 'this line is the title' : 'this line is blank';
  throw new ImportError(`--comments-at ${number}: ${found}. Give the numbers of the lines where comments begin.`);
}

/**
 * Finds where an essay ends. A closing with a sign-off ends it; numbered lines after that are not points.
 * Without both, a closing or a sign-off may still follow the last point.
 * Every position, in and out, is an index in `lines`.
 * @param notes where notes, sources and the like begin; they are in the closing, or are the closing
 * @throws ImportError if the first comment begins before the sign-off ends, or does not directly follow it
 */
function findEnding(
  lines: Line[],
  points: number[],
  firstComment: number | undefined,
  notes: number | undefined,
): Ending {
  const closings = lines.flatMap(({ text }, index) =>
    index > (points[0] ?? 0) && isClosingHeading(text) ? [index] : [],
  );
  for (const closing of closings) {
    const signOff = findSignOff(lines, closing);
    if (!signOff || signOff < (notes ?? 0) || points.some((point) => point > closing && point < signOff)) continue;
    return {
      points: points.filter((point) => point < closing),
      closing: closings.findLast((index) => index < signOff),
      signOff: { start: signOff, end: endOfSignOff(lines, signOff, firstComment) },
    };
  }
  const last = points.at(-1) ?? 0;
  const found = findSignOff(lines, last);
  const start = found && found > (notes ?? 0) ? found : undefined;
  const signOff = start ? { start, end: endOfSignOff(lines, start, firstComment) } : undefined;
  const end = start ?? firstComment ?? lines.length;
  return { points, closing: closings.findLast((index) => index > last && index < (notes ?? end)) ?? notes, signOff };
}

/** Finds the first short line that ends in a comma, has a short line after it, and has text before it. */
function findSignOff(lines: Line[], heading: number): number | undefined {
  const start = lines.findIndex(({ text }, index) => {
    const next = lines[index + 1];
    return index > heading + 1 && isSignOffOpening(text) && next !== undefined && isSignOffLine(next.text);
  });
  return start < 0 ? undefined : start;
}

/** Returns the end of a sign-off: after two lines, or at the first comment if every line up to it is short. */
function endOfSignOff(lines: Line[], start: number, firstComment = start + 2): number {
  const end = start + 2;
  const between = lines.slice(end, firstComment);
  if (firstComment >= end && between.every(({ text }) => isSignOffLine(text))) return firstComment;
  const at = `--comments-at ${lines[firstComment]?.number}`;
  const last = `the sign-off (line ${lines[end - 1]?.number})`;
  if (firstComment < end) throw new ImportError(`${at}: this line is not after ${last}. ${outlineHint}`);
  throw new ImportError(`${at}: the lines between ${last} and this one would belong to no part. ${outlineHint}`);
}

interface Ending {
  points: number[];
  closing: number | undefined;
  signOff: { start: number; end: number } | undefined;
}
