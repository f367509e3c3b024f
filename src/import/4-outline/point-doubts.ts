import type { MarkdownBlock } from '#import/2-read/markdown-blocks.ts';
import type { Line } from '#import/model/line-roles.ts';
import { parseHeadingNumber } from '#import/words/heading-numbers.ts';
import { counters } from './counters.ts';
import { type Numbering, quote } from './numbered-points.ts';

/**
 * Asks about paragraphs that begin with bold words and are numbered 1, 2 …, if they are not the points and the points
 * have no numbers of their own around them.
 */
export function findLeadDoubts(
  lines: Line[],
  { points, style, isLed, leads }: Pick<Numbering, 'points' | 'style'> & { isLed: boolean; leads: number[] },
): string[] {
  const series = findSeries(lines, leads);
  const [first, last] = [series[0], series.at(-1)];
  if (first === undefined || last === undefined) return [];
  const isWithin = style !== undefined && points.length > 1 && first > points[0]!;
  if (isLed || isWithin || series.every((index) => points.includes(index))) return [];
  const quoteLead = (index: number) => quote({ number: lines[index]!.number, text: lines[index]!.lead?.text ?? '' });
  const isBare = series.some((index) => parseHeadingNumber(lines[index]!.lead!.text)?.title === '');
  const advice = isBare
    ? 'If they are points, make their titles bold too in the source, such as "**1. Title.** Text".'
    : 'If they are points, mark them as "point-lead" in the outline, and the headings as "subheading" or "closing".';
  return [
    `${series.length} numbered bold beginnings are not points, from ${quoteLead(first)} to ${quoteLead(last)}. ${advice} If not, use the outline as it is.`,
  ];
}

/**
 * Asks about points that are headings without numbers: about a single one beside paragraphs or items
 * that could be points, and about three or more paragraphs that are numbered while the headings are not.
 */
export function findHeadingDoubts(blocks: MarkdownBlock[], { points, style }: Pick<Numbering, 'points' | 'style'>) {
  if (style !== undefined || points.length === 0) return [];
  const paragraphs = blocks.map(({ node, number, text }) => ({
    number,
    text: ['paragraph', 'blockquote'].includes(node.type) ? text.replace(/^[>\s*_\\]+/, '') : '',
  }));
  const [first, ...more] = longestRun(paragraphs, ({ text }) => text);
  const doubts: string[] = [];
  if (points.length === 1 && hasRivals(blocks)) {
    doubts.push(
      `Only one point was found, ${quote(blocks[points[0]!]!)}, and its heading has no number. If there are more, mark them as "point" or "point-lead" in the outline. If not, use the outline as it is.`,
    );
  }
  if (first !== undefined && more.length > 1) {
    const [from, to] = [quote(paragraphs[first]!), quote(paragraphs[more.at(-1)!]!)];
    doubts.push(
      `${more.length + 1} numbered paragraphs are not points, from ${from} to ${to}. If they are points, put the title of each in bold or on a line of its own in the source. If not, use the outline as it is.`,
    );
  }
  return doubts;
}

/** Whether a text has a numbered list, or several paragraphs with bold beginnings. */
function hasRivals(blocks: MarkdownBlock[]): boolean {
  const hasList = blocks.some(({ node }) => node.type === 'list' && node.ordered && node.children.length > 1);
  return hasList || blocks.filter(({ lead }) => lead !== undefined).length > 1;
}

/** Finds the longest series of bold beginnings that are numbered 1, 2 … */
function findSeries(lines: Line[], leads: number[]): number[] {
  const longest = longestRun(lines, ({ lead }) => lead?.text ?? '');
  const found = longest.length >= leads.length ? longest : leads;
  return found.length > 1 ? found : [];
}

/** Returns the indexes of the longest run of texts that are numbered 1, 2 … in one way. Others may be between them. */
function longestRun<T>(lines: T[], textOf: (line: T) => string): number[] {
  const runs = Object.values(counters).flatMap((counter) => {
    const found: number[][] = [[]];
    for (const [index, line] of lines.entries()) {
      const number = counter(textOf(line));
      if (number === 1) found.push([index]);
      else if (number > 0 && number === found.at(-1)!.length + 1) found.at(-1)!.push(index);
    }
    return found;
  });
  return runs.toSorted((a, b) => b.length - a.length)[0]!;
}
