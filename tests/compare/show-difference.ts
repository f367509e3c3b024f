import { diffArrays } from 'diff';

/** The most lines of a difference that are shown. */
const MOST = 16;
/** The most characters of a line that are shown, around the first difference in it. */
const WIDTH = 150;
/** Texts that differ in more lines than this are not compared line by line. */
const MOST_EDITS = 4000;

/**
 * Returns the first differing lines of two texts: each old line (`-`) with the new one (`+`) in its place, after the
 * line before them. Returns none if the texts are equal.
 */
export function differenceOf(before: string[], after: string[]): string[] {
  const parts = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return [`more than ${MOST_EDITS} lines differ`];
  const shown: string[] = [];
  for (const [i, { value, removed, added }] of parts.entries()) {
    const next = parts[i + 1];
    if (removed) {
      shown.push(...changedLines(value, next?.added ? next.value : []));
    } else if (!added) {
      if (next) shown.push(`  ${shorten(value.at(-1)!)}`);
    } else if (!parts[i - 1]?.removed) {
      shown.push(...changedLines([], value));
    }
  }
  return shown.length > MOST ? [...shown.slice(0, MOST), `… and ${shown.length - MOST} more`] : shown;
}

function changedLines(old: string[], current: string[]): string[] {
  const lines = Array.from({ length: Math.max(old.length, current.length) }, (_, i) => [
    ...old.slice(i, i + 1).map((line) => `- ${shorten(line, current[i])}`),
    ...current.slice(i, i + 1).map((line) => `+ ${shorten(line, old[i])}`),
  ]);
  return lines.flat();
}

/** Says which values of two lists are in one of them only: `ids gone: p5.2`. */
export function changesOf(kind: string, before: string[], after: string[]): string[] {
  const list = (word: string, values: string[]) =>
    values.length > 0 ? [`${kind} ${word}: ${values.slice(0, 10).join(', ')}${values.length > 10 ? ' …' : ''}`] : [];
  return [...list('gone', without(before, after)), ...list('new', without(after, before))];
}

/** Returns the values of a list that another lacks, or has fewer times. */
function without(values: string[], others: string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of others) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.filter((value) => {
    const count = counts.get(value) ?? 0;
    counts.set(value, count - 1);
    return count <= 0;
  });
}

/** Cuts a long line to where it first differs from another. */
function shorten(line: string, other = ''): string {
  if (line.length <= WIDTH) return line;
  let at = 0;
  while (at < other.length && line[at] === other[at]) at++;
  const start = Math.max(0, Math.min(at - WIDTH / 3, line.length - WIDTH));
  const end = start + WIDTH;
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`;
}
