/** How deep an essay's text may go: quotations and lists in one another, brackets in brackets, elements in elements. */
export const DEEPEST = 100;
/** How many signs of Markdown for emphasis, code and links one paragraph may have. */
const MOST_MARKS = 1_000;

/** What a text has too much of, and the line of it, from 1. */
export interface Excess {
  line: number;
  found: string;
  fix: string;
}

/**
 * Finds the first place at which a text would take the parser of Markdown longer than its length accounts
 * for, or more calls in one another than there can be. It judges by the look of the lines and never
 * takes less for what the parser would find, except in code between ``` that stands by itself.
 */
export function findExcess(text: string): Excess | undefined {
  let [marks, open] = [0, 0];
  let fence: string | undefined;
  let isHtml = false;
  let isTable = false;
  let isDefinition = true;
  for (const [i, line] of text.split('\n').entries()) {
    const isBlank = line.trim() === '';
    if (!isBlank && depthOf(line) > DEEPEST) return { line: i + 1, ...tooDeep };
    const { bar, rest } = /^ {0,3}(?<bar>`{3,}|~{3,})(?<rest>.*)/.exec(line)?.groups ?? {};
    if (fence) {
      if (bar?.startsWith(fence) && !rest?.trim()) fence = undefined;
      continue;
    }
    isDefinition = isBlank || (isDefinition && /^ {0,3}\[[^\]]+\]:/.test(line));
    if (isDefinition || isTable || /^\s*(?:[-*+]|\d+[.)])\s/.test(line)) [marks, open] = [0, 0];
    if (isBlank) [isHtml, isTable] = [false, false];
    if (/^\s*</.test(line)) isHtml = true;
    if (bar && !isHtml && !(bar.startsWith('`') && rest?.includes('`'))) {
      fence = bar;
      continue;
    }
    if (/^[\s|]*:?-+:?\s*\|[\s|:-]*$/.test(line)) isTable = true;
    for (const [sign] of line.matchAll(signs)) {
      if (sign.startsWith('\\')) continue;
      marks += sign.startsWith('`') ? 1 : sign.length;
      open = sign === '[' ? open + 1 : sign === ']' ? Math.max(0, open - 1) : open;
      if (open > DEEPEST) return { line: i + 1, ...tooDeep };
    }
    if (marks > MOST_MARKS) return { line: i + 1, ...tooMany };
  }
  return undefined;
}

/** Signs that may mark something: not those that are escaped, between spaces, or `_` within a word. */
const signs =
  /\\.|`+|[[\]]|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=[^\s_])_+(?![\p{L}\p{N}_])|\*+(?=[^\s*])|(?<=[^\s*])\*+|~+/gu;

/** Characters in which DEEPEST signs have come, with the white space that may stand between them. */
const FAR_ENOUGH = 20 * DEEPEST;

/** How many quotations and items of lists a line may stand in: each has a sign, or is gone into by two spaces. */
function depthOf(line: string): number {
  const [start = ''] = /^(?:\s|>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))*/.exec(line.slice(0, FAR_ENOUGH)) ?? [];
  // A row of stars or dashes is a line across the page.
  if (start.length <= DEEPEST / 4 || /^(?:\*+|-+)$/.test(line.replace(/\s/g, ''))) return 0;
  const signsOfBlocks = start.match(/>|[-*+]|\d+/g)?.length ?? 0;
  const spaces = start.replaceAll('\t', '    ').match(/\s/g)?.length ?? 0;
  return signsOfBlocks + Math.max(0, spaces - signsOfBlocks) / 2;
}

const tooDeep = {
  found: `more than ${DEEPEST} quotations, lists or brackets in one another`,
  fix: 'Let some of them end before the next begins, or put a backslash before a sign that is meant as itself.',
};
const tooMany = {
  found: `more than ${MOST_MARKS.toLocaleString('en')} signs of Markdown in one paragraph`,
  fix: 'Divide it by blank lines, or put code between lines of ```.',
};
