import { joinLines } from './join-lines.ts';
import { readMarker } from './marker.ts';
import type { Line } from './roles.ts';

/** The longest line, in characters, of a text that is broken by hand or by an editor. */
const MOST_WIDTH = 100;
/** The shortest width to which one breaks prose; what is narrower is verse or a list. */
const LEAST_WIDTH = 40;
/** Of the letters in lines that are followed by another in the same paragraph, the share that full lines have. */
const FULL_SHARE = 0.8;
/** Of these, the share that breaks off in the middle of a sentence: elsewhere, lines are paragraphs. */
const OPEN_SHARE = 0.5;
/** Of all lines, the share that may be wider, such as a heading. */
const WIDER_SHARE = 0.1;
/** A line is full from this part of the width on: whoever breaks by hand does not measure. */
const FULL_LINE = 0.75;
/** Fewer full lines than this say nothing. */
const LEAST_FULL = 3;

/**
 * Joins the lines of paragraphs that were broken at a width, in a text that has blank lines between paragraphs.
 * Whether it was is decided from the text as a whole; if that is not clear, each line stays a paragraph.
 * @param starts numbers of lines that begin a paragraph in any case
 * @returns the lines of each paragraph, in order
 */
export function groupWrapped(lines: Line[], starts: number[] = []): Line[][] {
  const width = widthOf(lines);
  const groups: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const goesOn =
      width && above && follows(above, line) && !starts.includes(line.number) && isFull(above, line, width);
    if (goesOn && !beginsItem(above, line)) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A paragraph as one line: the number of its first, the words of all. */
export function joinGroup(group: Line[]): Line {
  return { ...group[0]!, text: group.map(({ text }) => text).reduce(joinLines) };
}

/** The width to which a text is broken, in characters; undefined if it is not. */
function widthOf(lines: Line[]): number | undefined {
  const inner = lines.flatMap((line, index) => {
    const below = lines[index + 1];
    return below && follows(line, below) ? [{ line, below }] : [];
  });
  const width = inner.reduce((most, { line }) => Math.max(most, line.text.length), 0);
  if (width < LEAST_WIDTH || width > MOST_WIDTH || inner.length === lines.length - 1) return undefined;
  const full = inner.filter(({ line, below }) => isFull(line, below, width));
  const open = full.filter(({ line }) => !endsSentence(line.text));
  const wider = lines.filter(({ text }) => text.length > width && /\s/.test(text));
  const isBroken =
    full.length >= LEAST_FULL &&
    letters(full) >= FULL_SHARE * letters(inner) &&
    open.length >= OPEN_SHARE * full.length &&
    wider.length <= WIDER_SHARE * lines.length;
  return isBroken ? width : undefined;
}

function letters(lines: { line: Line }[]): number {
  return lines.reduce((sum, { line }) => sum + line.text.length, 0);
}

/** Whether there is no blank line between two lines. */
function follows(above: Line, below: Line): boolean {
  return below.number === above.number + 1;
}

/** Whether a line is so long that the next word was put on the line below. */
function isFull(line: Line, below: Line, width: number): boolean {
  const word = below.text.split(/\s/, 1)[0] ?? '';
  return line.text.length >= FULL_LINE * width || line.text.length + 1 + word.length > width;
}

/** Whether a line begins an item of a list; a number in the middle of a sentence does not. */
function beginsItem(above: Line, { text }: Line): boolean {
  return /^[-*+•–—]\s/.test(text) || (readMarker(text) !== undefined && endsSentence(above.text));
}

function endsSentence(text: string): boolean {
  return /[.!?…:;]["'”’»)]*$/u.test(text);
}
