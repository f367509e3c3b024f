import { joinLines } from '#import/model/join-lines.ts';
import type { Line } from '#import/model/line-roles.ts';
import { parseHeadingNumber } from '#import/words/heading-numbers.ts';

/** The greatest width, in characters, to which an author or an editor hard-wraps a text. */
const MOST_WIDTH = 100;
/** The smallest width, in characters, to which prose is wrapped; anything narrower is verse or a list. */
const LEAST_WIDTH = 40;
/** The least share of characters in full lines, among lines that another line follows in the same paragraph. */
const FULL_SHARE = 0.8;
/** The least share of full lines that end mid-sentence; with fewer, each line is a paragraph. */
const OPEN_SHARE = 0.5;
/** The greatest share of all lines that may be wider, such as headings. */
const WIDER_SHARE = 0.1;
/** The greatest share of wrapped lines that are wider by far than the others. */
const OUTLIER_SHARE = 0.05;
/** A line is full from this share of the width on, since people who wrap by hand do not measure. */
const FULL_LINE = 0.75;
/** Fewer full lines than this are not enough evidence. */
const LEAST_FULL = 3;

/**
 * Groups the lines of hard-wrapped paragraphs, in a text that has blank lines between paragraphs. Whether a text is
 * wrapped is decided from the text as a whole; if in doubt, each line stays a paragraph.
 * @param starts numbers of lines that always begin a paragraph
 * @returns the lines of each paragraph, in order
 */
export function groupWrappedLines(lines: Line[], starts: number[] = []): Line[][] {
  const width = findWrapWidth(lines);
  const groups: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const goesOn =
      width && above && isDirectlyBelow(above, line) && !starts.includes(line.number) && isFull(above, line, width);
    if (goesOn && !isListItem(above, line)) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Joins the lines of a paragraph into one line, with the number of the first. */
export function joinLinesOf(group: Line[]): Line {
  return { ...group[0]!, text: group.map(({ text }) => text).reduce(joinLines) };
}

/** Returns the width, in characters, to which a text is wrapped, or undefined if it is not. */
function findWrapWidth(lines: Line[]): number | undefined {
  const inner = lines.flatMap((line, index) => {
    const below = lines[index + 1];
    return below && isDirectlyBelow(line, below) ? [{ line, below }] : [];
  });
  const width = widthOf(inner.flatMap(({ line: { text } }) => (hasLongWord(text) ? [] : [text.length])));
  if (width < LEAST_WIDTH || width > MOST_WIDTH || inner.length === lines.length - 1) return undefined;
  const full = inner.filter(({ line, below }) => isFull(line, below, width));
  const open = full.filter(({ line }) => !endsSentence(line.text));
  const wider = lines.filter(({ text }) => text.length > width && /\s/.test(text) && !hasLongWord(text));
  const isBroken =
    full.length >= LEAST_FULL &&
    countCharacters(full) >= FULL_SHARE * countCharacters(inner) &&
    open.length >= OPEN_SHARE * full.length &&
    wider.length <= WIDER_SHARE * lines.length;
  return isBroken ? width : undefined;
}

/** Returns the greatest length of a line, without the few that are wider by far. */
function widthOf(lengths: number[]): number {
  const sorted = lengths.toSorted((a, b) => b - a);
  const [most = 0] = sorted;
  const usual = sorted[Math.floor(OUTLIER_SHARE * sorted.length)] ?? most;
  return usual < FULL_LINE * most ? usual : most;
}

/** Whether a line has a word, such as an address, that no width divides. */
function hasLongWord(text: string): boolean {
  return text.split(/\s/).some((word) => word.length > LEAST_WIDTH);
}

function countCharacters(lines: { line: Line }[]): number {
  return lines.reduce((sum, { line }) => sum + line.text.length, 0);
}

/** Whether a line directly follows another, without a blank line between. */
function isDirectlyBelow(above: Line, below: Line): boolean {
  return below.number === above.number + 1;
}

/** Whether a line is so long that the next word was wrapped to the line below. */
function isFull(line: Line, below: Line, width: number): boolean {
  const word = below.text.split(/\s/, 1)[0] ?? '';
  return line.text.length >= FULL_LINE * width || line.text.length + 1 + word.length > width;
}

/** Whether a line begins a list item. A number in the middle of a sentence does not. */
function isListItem(above: Line, { text }: Line): boolean {
  return /^[-*+•–—]\s/.test(text) || (parseHeadingNumber(text) !== undefined && endsSentence(above.text));
}

function endsSentence(text: string): boolean {
  return /[.!?…:;]["'”’»)]*$/u.test(text);
}
