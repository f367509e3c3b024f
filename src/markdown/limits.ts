/** Maximum depth of nested quotations and lists, nested brackets, and nested elements in an essay's text. */
export const DEEPEST = 100;
/** Maximum number of Markdown delimiters for emphasis, code and links in one paragraph. */
const MOST_MARKS = 1_000;

/** What a text has too much of, and its line, from 1. */
interface Excess {
  line: number;
  found: string;
  fix: string;
}

/**
 * Finds the first place where a text would take the Markdown parser more time than its length justifies, or more
 * nested calls than the stack allows. It judges by the look of the lines and never counts less than the parser would
 * find, except in fenced code outside other blocks.
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

/** Possible delimiters: not those that are escaped, between spaces, or `_` within a word. */
const signs =
  /\\.|`+|[[\]]|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=[^\s_])_+(?![\p{L}\p{N}_])|\*+(?=[^\s*])|(?<=[^\s*])\*+|~+/gu;

/** Enough characters to contain DEEPEST block markers and any white space between them. */
const FAR_ENOUGH = 20 * DEEPEST;

/** Returns how many quotations and list items a line may be nested in: each has a marker or an indent of two spaces. */
function depthOf(line: string): number {
  const [start = ''] = /^(?:\s|>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))*/.exec(line.slice(0, FAR_ENOUGH)) ?? [];
  // A row of stars or dashes is a thematic break.
  if (start.length <= DEEPEST / 4 || /^(?:\*+|-+)$/.test(line.replace(/\s/g, ''))) return 0;
  const signsOfBlocks = start.match(/>|[-*+]|\d+/g)?.length ?? 0;
  const spaces = start.replaceAll('\t', '    ').match(/\s/g)?.length ?? 0;
  return signsOfBlocks + Math.max(0, spaces - signsOfBlocks) / 2;
}

const tooDeep = {
  found: `more than ${DEEPEST} nested quotations, lists, or brackets`,
  fix: 'End some of them before the next begins, or put a backslash before characters that are not meant as Markdown.',
};
const tooMany = {
  found: `more than ${MOST_MARKS.toLocaleString('en')} Markdown characters, such as * or [, in one paragraph`,
  fix: 'Divide it with blank lines, or put code between lines of ```.',
};
