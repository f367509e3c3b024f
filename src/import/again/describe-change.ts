import { isDeepStrictEqual } from 'node:util';
import type { ContentFile, Fields } from './content-file.ts';
import { describeText } from './describe-text.ts';

/** Describes how a file will change, one change a line. Returns no lines if it stays the same. */
export function describeChange(name: string, before: ContentFile | undefined, after: ContentFile): string[] {
  if (!before) return [`${name}: added`];
  const fields = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])]
    .filter((key) => !isDeepStrictEqual(before.fields[key], after.fields[key]))
    .map((key) => `${name}: ${key} ${say(before.fields[key])} → ${say(after.fields[key])}`);
  const { counts, rows } = describeText(before.body, after.body);
  return [...fields, ...(rows.length > 0 ? [`${name}: ${counts}`, ...rows.map((row) => `  ${row}`)] : [])];
}

function say(value: unknown): string {
  return value === undefined ? '(none)' : typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}

/** Names a file for messages: `point 2 “Salt”`. */
export function nameOf(path: string, { title, number, author }: Fields): string {
  if (path === 'essay.md') return 'the opening';
  if (path === 'closing.md') return 'the closing';
  if (path.startsWith('comments/')) return `${path}${typeof author === 'string' ? ` by ${author}` : ''}`;
  return `point ${String(number)} “${String(title)}”`;
}
