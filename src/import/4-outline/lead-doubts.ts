import type { Line } from '#import/model/line-roles.ts';
import type { Numbering } from './numbered-points.ts';

/** How numbered bold words may begin: with a number, or with one word and a number, such as `Rule 1` or `#1`. */
const numbered = /^(?:\p{L}+\s+)?[^\p{L}\p{N}]{0,2}(\d{1,3})(?!\d)/u;

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
  const quote = (index: number) => `line ${lines[index]!.number} "${lines[index]!.lead?.text}"`;
  return [
    `${series.length} numbered bold beginnings are not points, from ${quote(first)} to ${quote(last)}. If they are points, mark them as "point-lead" in the outline, and the headings as "subheading" or "closing". If not, use the outline as it is.`,
  ];
}

/** Finds the longest series of bold beginnings that are numbered 1, 2 … */
function findSeries(lines: Line[], leads: number[]): number[] {
  let longest: number[] = [];
  let series: number[] = [];
  for (const [index, { lead }] of lines.entries()) {
    if (!lead) continue;
    const number = Number(numbered.exec(lead.text)?.[1] ?? 0);
    if (number === 1) series = [index];
    else if (number > 0 && number === series.length + 1) series.push(index);
    if (series.length > longest.length) longest = series;
  }
  const found = longest.length >= leads.length ? longest : leads;
  return found.length > 1 ? found : [];
}
