/** One error in the content, and how to fix it. */
export interface ContentError {
  /** The path of the file, relative to the content folder. */
  file: string;
  /** The line number, from 1, if known. */
  line?: number | undefined;
  /** The front matter field, if the error is in one. */
  field?: string | undefined;
  /** What was found there. */
  found: string;
  /** How to fix it. */
  fix: string;
}

/** An error in a file that is clear from the context. */
export type FileError = Omit<ContentError, 'file'>;

/** Reports all errors, one per line; returns an empty string if there are none. */
export function errorReport(dir: string, errors: ContentError[]): string {
  if (errors.length === 0) return '';
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return [`${count} in ${dir}:`, ...errors.map((error) => `  ${errorLine(error)}`)].join('\n');
}

/** Formats an error as one line: `points/05-dissent.md:2 number: found "five". Write a whole number, 1 or higher.` */
export function errorLine({ file, line, field, found, fix }: ContentError): string {
  const where = `${file}${line ? `:${line}` : ''}${field ? ` ${cut(field)}` : ''}`;
  return visible(`${where}: ${cut(found)}. ${cut(fix)}`);
}

/** Maximum characters of a field, of what was found, and of a fix: enough for two commands with long ids and paths. */
const MOST_CHARACTERS = 900;

/** Cuts the middle out of a long text: its end may close what its beginning opens. */
function cut(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS / 2)} … ${text.slice(-MOST_CHARACTERS / 3)}`;
}

/** Escapes characters that would control a terminal or change the direction of the text. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
    (sign) => `\\u{${sign.codePointAt(0)!.toString(16).padStart(4, '0')}}`,
  );
}
