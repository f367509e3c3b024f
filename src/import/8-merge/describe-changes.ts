import { isDeepStrictEqual } from 'node:util';
import { kindOfFile } from '#content-paths.ts';
import { addressOfPoint, isInPoint, sectionOfId } from '#ids.ts';
import { describeText } from './describe-text.ts';
import type { ParsedFile, ParsedFiles } from './existing-folder.ts';
import type { Fields } from './record.ts';

/** Describes how a file will change, one change a line. Returns no lines if it stays the same. */
export function describeChange(name: string, before: ParsedFile | undefined, after: ParsedFile): string[] {
  if (!before) return [`${name}: added`];
  const fields = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])]
    .filter((key) => !isDeepStrictEqual(before.fields[key], after.fields[key]))
    .map((key) => `${name}: ${key} ${quote(before.fields[key])} → ${quote(after.fields[key])}`);
  const { counts, rows } = describeText(before.body, after.body);
  return [...fields, ...(rows.length > 0 ? [`${name}: ${counts}`, ...rows.map((row) => `  ${row}`)] : [])];
}

function quote(value: unknown): string {
  return value === undefined ? '(none)' : typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}

/** Names a file for messages: `point 2 "Salt"`. */
export function fileLabel(path: string, { title, number, author }: Fields): string {
  const kind = kindOfFile(path);
  if (kind === 'opening' || kind === 'closing') return `the ${kind}`;
  if (kind === 'comment') return `${path}${typeof author === 'string' ? ` by ${author}` : ''}`;
  return `point ${String(number)} "${String(title)}"`;
}

/**
 * Lists the comments whose `about` field names a point by its number, if a different point has that number after the
 * import. One line for each.
 * @param partners the old path that each new path continues
 */
export function describeMovedAbout(old: ParsedFiles, now: ParsedFiles, partners: Map<string, string>): string[] {
  const before = pointsOf(old);
  const after = pointsOf(now);
  const moved = new Map([...after.values()].map((point) => [partners.get(point.path), point]));
  return [...now].flatMap(([path, { fields }]) => {
    const about: unknown[] = kindOfFile(path) === 'comment' ? [fields['about']].flat() : [];
    return about.map(String).flatMap((place) => {
      const number = isInPoint(place) ? addressOfPoint(sectionOfId(place)) : place;
      const [was, is] = [before.get(number), after.get(number)];
      if (!was || !is || partners.get(is.path) === was.path) return [];
      const heir = moved.get(was.path);
      const since = heir ? `now point ${heir.number}` : 'now removed';
      return [
        `${fileLabel(path, fields)}: ${place} in its "about" field meant "${was.title}" (${since}), but now means "${is.title}". Correct the field after the import.`,
      ];
    });
  });
}

/** Returns the points by number. */
function pointsOf(files: ParsedFiles): Map<string, Point> {
  const points = [...files].filter(([path]) => kindOfFile(path) === 'point');
  return new Map(
    points.map(([path, { fields }]) => {
      const [number, title] = [String(fields['number']), String(fields['title'])];
      return [number, { path, number, title }];
    }),
  );
}

interface Point {
  path: string;
  number: string;
  title: string;
}
