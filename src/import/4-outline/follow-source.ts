import { isRole, type Line, type OutlineLine } from '#import/model/line-roles.ts';
import { textSimilarity, wordCountsOf } from '#text/text-similarity.ts';
import { firstWords, parseRow, roleRows } from './outline-file.ts';

/** The least share of rows whose words must be in the source; with fewer, the outline is that of another text. */
const SAME_SHARE = 0.5;
/** From this similarity on, a line is a row's line with other words. */
const SIMILAR = 0.5;

/**
 * Applies an outline to a source that has changed since it was written. Each row goes with its words; lines that are new
 * get the role that was found for them.
 * @param rows the lines of the outline file
 * @param lines the lines of the source
 * @param found the outline of the source as it was found
 * @returns the outline and what has changed, one line each; undefined if the source has not changed, or if the rows are
 *   not all as the import writes them, or are of another text
 */
export function followSource(
  rows: Line[],
  lines: Line[],
  found: OutlineLine[],
): { outline: OutlineLine[]; changes: string[] } | undefined {
  const own = roleRows(rows).map(parseRow);
  if (own.some(({ digits, role, words }) => !digits || !isRole(role) || !words)) return undefined;
  const excerpts = lines.map(({ text }) => firstWords(text));
  const isSame = own.length === lines.length && own.every(({ words }, index) => words === excerpts[index]);
  if (isSame && own.every(({ digits }, index) => Number(digits) === lines[index]!.number)) return undefined;
  const partners = align(
    own.map(({ words }) => words),
    excerpts,
  );
  const same = [...partners].filter(([line, row]) => own[row]!.words === excerpts[line]);
  if (same.length < SAME_SHARE * own.length) return undefined;
  const changes: string[] = [];
  const foundRoles = new Map(found.map(({ number, role }) => [number, role]));
  const outline = lines.map((line, index): OutlineLine => {
    const row = own[partners.get(index) ?? -1];
    const role = row && isRole(row.role) ? row.role : (foundRoles.get(line.number) ?? 'paragraph');
    const place = `line ${line.number} is "${role}"`;
    if (!row) changes.push(`${place}, and new: ${excerpts[index]}`);
    else if (row.words !== excerpts[index]) changes.push(`${place}, and was: ${row.words}`);
    return { ...line, role };
  });
  const used = new Set(partners.values());
  for (const [index, { role, words }] of own.entries())
    if (!used.has(index)) changes.push(`a line that was "${role}" is gone: ${words}`);
  return { outline, changes };
}

/** Pairs lines with rows, in order: equal ones first, then those between them. Returns the row of each line. */
function align(rows: string[], lines: string[]): Map<number, number> {
  const partners = new Map<number, number>();
  let [row, line] = [0, 0];
  for (const [nextLine, nextRow] of [...longestCommon(rows, lines), [lines.length, rows.length] as const]) {
    pairBetween(rows, lines, { row, line, nextRow, nextLine }, partners);
    if (nextLine < lines.length) partners.set(nextLine, nextRow);
    [row, line] = [nextRow + 1, nextLine + 1];
  }
  return partners;
}

/** Pairs the lines and rows between two that are equal: all of them if they are as many, or else the similar ones. */
function pairBetween(
  rows: string[],
  lines: string[],
  { row, line, nextRow, nextLine }: { row: number; line: number; nextRow: number; nextLine: number },
  partners: Map<number, number>,
): void {
  const isWhole = nextRow - row === nextLine - line;
  let from = row;
  for (let index = line; index < nextLine; index++) {
    const words = wordCountsOf(lines[index]!);
    for (let at = from; at < nextRow; at++) {
      if (isWhole ? at - row !== index - line : textSimilarity(words, wordCountsOf(rows[at]!)) < SIMILAR) continue;
      partners.set(index, at);
      from = at + 1;
      break;
    }
  }
}

/** Finds the longest common subsequence of two lists, as pairs of a line and a row. */
function longestCommon(rows: string[], lines: string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: lines.length + 1 }, () => new Uint32Array(rows.length + 1));
  for (let line = lines.length - 1; line >= 0; line--) {
    for (let row = rows.length - 1; row >= 0; row--) {
      lengths[line]![row] =
        lines[line] === rows[row]
          ? lengths[line + 1]![row + 1]! + 1
          : Math.max(lengths[line + 1]![row]!, lengths[line]![row + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [line, row] = [0, 0]; line < lines.length && row < rows.length;) {
    if (lines[line] === rows[row]) pairs.push([line++, row++]);
    else if (lengths[line + 1]![row]! >= lengths[line]![row + 1]!) line++;
    else row++;
  }
  return pairs;
}
