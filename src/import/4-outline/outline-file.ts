import { ImportError } from '#import/model/import-error.ts';
import type { LeftOutEntry } from '#import/model/left-out.ts';
import { isRole, type Line, type OutlineLine, roles } from '#import/model/line-roles.ts';

/** Formats an outline as rows: the line's number, its role and its first words. */
export function outlineRows(outline: OutlineLine[]): string[] {
  const width = String(outline.at(-1)?.number ?? 0).length;
  return outline.map(
    ({ number, role, text }) => `${String(number).padStart(width)}  ${role.padEnd(roleWidth)}  ${firstWords(text)}`,
  );
}

/**
 * Writes an outline as a file that a person can correct by hand.
 * @param leftOut what is left out of the source; entries with words get a row each
 */
export function writeOutlineFile(
  source: string,
  outline: OutlineLine[],
  doubts: string[],
  leftOut: LeftOutEntry[] = [],
): string {
  const lost = leftOut.filter(({ words }) => words > 0).map(({ text }) => `${LEFT_OUT}  ${text}`);
  const head = [
    `Outline of ${source}: the number, the role, and the first words of each line.`,
    'Correct the roles, save this file, and import again with --outline.',
    'Lines that begin with # are ignored. The roles are:',
    ...Object.entries(roles).map(([role, meaning]) => `  ${role.padEnd(roleWidth)}  ${meaning}`),
    ...(lost.length > 0 ? [leftOutHelp] : []),
    ...doubts.map((doubt) => `Unclear: ${doubt}`),
  ];
  return [...head.map((line) => `# ${line}`), '', ...outlineRows(outline), ...lost, ''].join('\n');
}

const LEFT_OUT = 'left-out';
const leftOutHelp = `A line that begins with "${LEFT_OUT}" accepts that its words are left out. Delete it if they must not be.`;

/** Returns what an outline file accepts to be left out. */
export function readAccepted(rows: Line[]): string[] {
  return rows.flatMap(({ text }) => (text.startsWith(`${LEFT_OUT} `) ? [text.slice(LEFT_OUT.length).trim()] : []));
}

/**
 * Parses an outline file.
 * @param file the path of the outline, for messages
 * @param rows the lines of the outline file
 * @param lines the lines of the source
 * @throws ImportError listing every error: an invalid role or number, other words than the source's, or a line that is
 *   missing, repeated or out of order
 */
export function readOutlineFile(file: string, rows: Line[], lines: Line[]): OutlineLine[] {
  const indexes = new Map(lines.map(({ number }, index) => [number, index]));
  const outline: OutlineLine[] = [];
  const errors: string[] = [];
  const report = (row: number, error: string) => errors.push(`${file}:${row}: ${error}`);
  let next = 0;
  const reportMissing = (row: number, to: number) => {
    for (const { number } of lines.slice(next, to))
      report(row, `line ${number} of the source is missing here. Add it.`);
    next = to + 1;
  };
  for (const row of roleRows(rows)) {
    const { digits, role, words } = parseRow(row);
    const index = indexes.get(Number(digits)) ?? -1;
    const line = lines[index];
    if (!digits)
      report(
        row.number,
        `"${firstWords(row.text)}" does not begin with a line number. Write the number, then the role.`,
      );
    else if (!line) report(row.number, `line ${digits} of the source is blank or does not exist. Correct the number.`);
    else if (index < next)
      report(row.number, `line ${digits} is repeated or out of order. List each line once, in order.`);
    else {
      reportMissing(row.number, index);
      if (isRole(role)) outline.push({ ...line, role });
      else
        report(
          row.number,
          `${role ? `"${role}" is not a role` : 'the role is missing'}. Write one of ${Object.keys(roles).join(', ')}.`,
        );
      if (line.text.startsWith(words.replace(/…$/, ''))) continue;
      report(
        row.number,
        `these are not the words of line ${digits} of the source, which begins with "${firstWords(line.text)}". Correct them. If the source has changed, write a new outline with --dry-run --force.`,
      );
    }
  }
  reportMissing(rows.at(-1)?.number ?? 0, lines.length);
  if (errors.length > 0) throw new ImportError(shortenList(errors).join('\n'));
  return outline;
}

/** Returns the rows of an outline file that give a line its role. */
export function roleRows(rows: Line[]): Line[] {
  return rows.filter(({ text }) => !/^(?:#|left-out )/.test(text));
}

/** Splits a row; `digits` is empty if it does not begin with a line number. */
export function parseRow({ text }: Line): { digits: string; role: string; words: string } {
  const [, digits = '', role = '', words = ''] = /^(\d+)(?:\s+(\S+))?(?:\s+(.*))?$/s.exec(text) ?? [];
  return { digits, role, words };
}

const roleWidth = Math.max(...Object.keys(roles).map((role) => role.length));
const EXCERPT_LENGTH = 60;
const MOST_ERRORS = 10;

/** Returns the beginning of a text, as an outline has it. */
export function firstWords(text: string): string {
  const letters = [...text];
  return letters.length > EXCERPT_LENGTH ? `${letters.slice(0, EXCERPT_LENGTH).join('').trim()}…` : text;
}

function shortenList(errors: string[]): string[] {
  return errors.length > MOST_ERRORS
    ? [...errors.slice(0, MOST_ERRORS), `… and ${errors.length - MOST_ERRORS} more errors.`]
    : errors;
}
