import { type FrontMatter, parseFrontMatter, splitContentFile } from '#content-files/1-read/content-file.ts';
import { isDay } from '#import/model/dates.ts';
import { ImportError } from '#import/model/import-error.ts';
import { leaveOut, type LeftOutEntry } from '#import/model/left-out.ts';
import type { Metadata } from '#import/model/source-document.ts';
import { collapseSpace } from '#text/collapse-space.ts';
import { isLanguage } from '#text/language.ts';
import { namesInByline } from './byline.ts';

/**
 * Reads the front matter of a Markdown source (YAML between two `---` lines), if it has any.
 * @returns what it says about the essay, the text with blank lines in place of the front matter, and the fields that the
 *   import does not use
 * @throws ImportError naming the line of a field that cannot be read
 */
export function readMetadata(
  file: string,
  text: string,
): { metadata: Metadata; body: string; unusedFields: LeftOutEntry[] } {
  const { yaml, body } = splitContentFile(text, String.raw`---|\.\.\.`) ?? { yaml: '', body: text };
  const { fields, lineOf } = readFields(file, yaml);
  const used = new Set<string>();
  const read = <Value>(names: string[], want: string, from: (value: unknown) => Value | undefined) => {
    const name = names.find((one) => fields[one] !== undefined && fields[one] !== null);
    if (name === undefined) return undefined;
    used.add(name);
    const value = from(fields[name]);
    if (value === undefined)
      throw new ImportError(`${file}:${lineOf([name])} ${name}: found ${JSON.stringify(fields[name])}. Write ${want}.`);
    return value;
  };
  const metadata: Metadata = {
    title: read(['title'], 'the title on one line', toLine),
    standfirst: read(['standfirst', 'subtitle', 'description'], 'the standfirst on one line', toLine),
    byline: read(['byline'], 'the byline on one line', toLine),
    authors: read(['authors', 'author'], 'a name or a list of names', toNames),
    language: read(['lang', 'language'], 'a language code, such as en or pt-BR', toLanguage),
    date: read(['date'], 'a valid date as year-month-day, such as 2023-02-28', toDay),
  };
  const unusedFields = Object.entries(fields)
    .filter(([name]) => !used.has(name))
    .map(([name, value]) =>
      leaveOut(`the front matter field "${name}", which the import does not use`, proseIn(value)),
    );
  return { metadata, body: text.slice(0, text.length - body.length).replace(/[^\n]/g, '') + body, unusedFields };
}

/**
 * Parses the front matter of a file.
 * @throws ImportError naming the lines that are not valid
 */
export function readFields(file: string, yaml: string): FrontMatter {
  const parsed = parseFrontMatter(yaml);
  if (!('errors' in parsed)) return parsed;
  throw new ImportError(parsed.errors.map(({ line, found, fix }) => `${file}:${line}: ${found}. ${fix}`).join('\n'));
}

/** Returns the texts of several words in a field. A single word is a setting or a tag. */
function proseIn(value: unknown): string {
  if (typeof value === 'string') return /\p{L}\P{L}*\s\P{L}*\p{L}/u.test(value) ? value : '';
  return typeof value === 'object' && value ? Object.values(value).map(proseIn).join(' ') : '';
}

function toLine(value: unknown): string | undefined {
  const isPlain = typeof value === 'string' || typeof value === 'number';
  return isPlain ? collapseSpace(String(value)) || undefined : undefined;
}

/** Reads names from one line, or from a list of names or of authors as in the site's own front matter. */
function toNames(value: unknown): string[] | undefined {
  const names = Array.isArray(value)
    ? value.map((one: unknown) => toLine(typeof one === 'object' && one && 'name' in one ? one.name : one))
    : namesInByline(toLine(value) ?? '');
  const known = names.filter((name) => name !== undefined);
  return known.length > 0 && known.length === names.length ? known : undefined;
}

function toLanguage(value: unknown): string | undefined {
  const tag = toLine(value);
  return tag && isLanguage(tag) ? tag : undefined;
}

/** Reads the day of a date that may include a time. */
function toDay(value: unknown): string | undefined {
  const day = toLine(value)?.split(/[T ]/, 1)[0] ?? '';
  return isDay(day) ? day : undefined;
}
