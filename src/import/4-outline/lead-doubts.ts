import type { Line } from '#import/model/line-roles.ts';
import { parseHeadingNumber } from '#import/words/heading-numbers.ts';
import type { Numbering } from './numbered-points.ts';

/** Digits at the beginning, or after one word: `1 Soup`, `#1 Soup`, `Rule 1 Soup`. */
const digits = /^(?:\p{L}+\s+)?[^\p{L}\p{N}]{0,2}(\d{1,3})(?!\d)/u;
/** Words that number by order, in the languages of heading-numbers.ts. */
const ordinals = [
  'first|firstly|primero|primera|premier|premièrement|erstens|primeiro|primeira',
  'second|secondly|segundo|segunda|deuxième|deuxièmement|zweitens',
  'third|thirdly|tercero|tercera|troisième|troisièmement|drittens|terceiro|terceira',
  'fourth|fourthly|cuarto|cuarta|quatrième|viertens|quarto|quarta',
  'fifth|fifthly|quinto|quinta|cinquième|fünftens',
  'sixth|sexto|sexta|sixième|sechstens',
  'seventh|séptimo|séptima|septième|siebtens|sétimo|sétima',
].map((words) => new RegExp(String.raw`^(?:the\s+)?(?:${words})(?!\p{L})`, 'iu'));

/** Returns the number that bold words seem to begin with, or 0. */
function numberOf(text: string): number {
  const afterLabel = text.replace(/^\p{L}+\s+(\p{L})/u, (_label, letter: string) => letter.toUpperCase());
  return (
    parseHeadingNumber(text)?.number ??
    parseHeadingNumber(afterLabel)?.number ??
    (Number(digits.exec(text)?.[1] ?? 0) || ordinals.findIndex((ordinal) => ordinal.test(text)) + 1)
  );
}

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
  const isBare = series.some((index) => parseHeadingNumber(lines[index]!.lead!.text)?.title === '');
  const advice = isBare
    ? 'If they are points, make their titles bold too in the source, such as "**1. Title.** Text".'
    : 'If they are points, mark them as "point-lead" in the outline, and the headings as "subheading" or "closing".';
  return [
    `${series.length} numbered bold beginnings are not points, from ${quote(first)} to ${quote(last)}. ${advice} If not, use the outline as it is.`,
  ];
}

/** Finds the longest series of bold beginnings that are numbered 1, 2 … */
function findSeries(lines: Line[], leads: number[]): number[] {
  let longest: number[] = [];
  let series: number[] = [];
  for (const [index, { lead }] of lines.entries()) {
    if (!lead) continue;
    const number = numberOf(lead.text);
    if (number === 1) series = [index];
    else if (number > 0 && number === series.length + 1) series.push(index);
    if (series.length > longest.length) longest = series;
  }
  const found = longest.length >= leads.length ? longest : leads;
  return found.length > 1 ? found : [];
}
