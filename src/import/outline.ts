import { doubtNumbering } from './doubt-numbering.ts';
import { findEnding } from './ending.ts';
import { ImportError } from './import-error.ts';
import { isByline, isHeadingLike, isStandfirst } from './line-looks.ts';
import { readMarker } from './marker.ts';
import { findPoints } from './numbering.ts';
import type { Line, OutlineLine, Role } from './roles.ts';
import type { Found } from './text.ts';
import { groupWrapped, joinGroup } from './unwrap.ts';

/**
 * Finds the role of each line of an essay. The first line is the title.
 * @param commentsAt the numbers of the lines where comments begin; if empty, everything after the sign-off is one
 *   comment
 * @returns the outline, and the doubts that a person must resolve before it can be used
 * @throws ImportError if no comment can begin where `commentsAt` says
 */
export function findOutline(lines: Line[], commentsAt: number[] = []): Found {
  const groups = groupWrapped(lines, commentsAt);
  const { outline, doubts } = findRoles(groups.map(joinGroup), commentsAt);
  const roles = outline.map(({ role }) => role);
  return {
    outline: groups.flatMap((group, index) =>
      group.map((line, place): OutlineLine => ({ ...line, role: place === 0 ? roles[index]! : 'continued' })),
    ),
    doubts,
  };
}

/** Finds the roles of lines that each hold a whole paragraph or heading. */
function findRoles(lines: Line[], commentsAt: number[]): Found {
  const starts = commentsAt.map((number) => indexOfLine(lines, number));
  const numbering = findPoints(lines, 1, starts[0] ?? lines.length);
  const { points, closing, signOff } = findEnding(lines, numbering.points, starts[0]);
  const essayEnd = signOff?.end ?? starts[0] ?? lines.length;
  if (signOff && starts.length === 0 && essayEnd < lines.length) starts.push(essayEnd);

  const found = new Map<number, Role>(findHead(lines, points[0] ?? lines.length).entries());
  for (const index of points) {
    found.set(index, 'point');
    if (hasTitleBelow(lines, index)) found.set(index + 1, 'continued');
  }
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
  return { outline, doubts: doubtNumbering(lines, { points, strays }) };
}

/** Returns the roles of the first lines. Without a byline, a standfirst must leave a line for the opening. */
function findHead(lines: Line[], firstPoint: number): Role[] {
  const fits = (index: number, looks: (text: string) => boolean) => index < firstPoint && looks(lines[index]!.text);
  if (fits(1, isByline)) return ['title', 'byline'];
  if (!fits(1, isStandfirst)) return ['title'];
  if (fits(2, isByline)) return ['title', 'standfirst', 'byline'];
  return firstPoint > 2 ? ['title', 'standfirst'] : ['title'];
}

/** Whether a line is only a number, and its title is the line below. */
function hasTitleBelow(lines: Line[], index: number): boolean {
  const [line, below, text] = lines.slice(index, index + 3);
  if (!line || !below || !text || readMarker(line.text)?.title) return false;
  return isHeadingLike(below.text) && !readMarker(below.text) && !readMarker(text.text);
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
