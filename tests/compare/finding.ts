import type { BuiltSite } from './built-site.ts';

/** What was found in one kind of a site's files. */
export interface Finding {
  kind: string;
  /** What was compared: `27 pages`. */
  scope: string;
  /** The lines that describe each difference; none if all is equal. */
  differences: string[][];
  /** Lines that are printed, but are no difference. */
  notes?: string[];
}

/** The lines of a difference, with the name of the file that has it; no lines if there is none. */
export type Difference = [name: string, lines: string[]];

/** Joins differences that are equal but for the lines around them, each with the names of all files that have it. */
export function grouped(differences: Difference[]): string[][] {
  const differing = differences.filter(([, lines]) => lines.length > 0);
  const byLines = Map.groupBy(differing, ([, lines]) => lines.filter((line) => !line.startsWith('  ')).join('\n'));
  return [...byLines.values()].map((group) => {
    const names = group.map(([name]) => name);
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    return [`${names.slice(0, 3).join(', ')}${more}:`, ...group[0]![1].map((line) => `  ${line}`)];
  });
}

/** Returns the names of files that both sites have. */
export function sharedNames(before: BuiltSite, after: BuiltSite, pattern: RegExp): string[] {
  return [...before.files.keys()].filter((name) => pattern.test(name) && after.files.has(name));
}

/** Returns a number with a noun: `1 page`, `2 pages`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
