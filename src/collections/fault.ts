/** One thing that is wrong with the content, and how to put it right. */
export interface Fault {
  /** The file, as a path from the content folder. */
  file: string;
  /** The line in it, from 1, where one is known. */
  line?: number | undefined;
  /** The front matter field, where one is at fault. */
  field?: string | undefined;
  /** What was found there. */
  found: string;
  /** What to do about it. */
  fix: string;
}

/** A fault of one file, whose name goes without saying. */
export type FileFault = Omit<Fault, 'file'>;

/** All faults at once, a line each; no faults, no text. */
export function faultReport(dir: string, faults: Fault[]): string {
  if (faults.length === 0) return '';
  const many = faults.length === 1 ? 'One thing' : `${faults.length} things`;
  return [`${many} to put right in ${dir}:`, ...faults.map((fault) => `  ${faultLine(fault)}`)].join('\n');
}

/** One fault as a line: `points/05-dissent.md:2 number: found "five". Write a whole number, from 1.` */
function faultLine({ file, line, field, found, fix }: Fault): string {
  const where = `${file}${line ? `:${line}` : ''} ${field ? `${cut(field)}: ` : ''}`;
  return visible(`${where}${cut(found)}. ${cut(fix)}`);
}

/** Characters of a field, of what was found in it, and of a remedy that repeats it; the longest of ours have 180. */
const MOST_CHARACTERS = 300;

/** Leaves out the middle of what is too long, since its end may close what it has opened. */
function cut(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return `${text.slice(0, MOST_CHARACTERS / 2)} … ${text.slice(-MOST_CHARACTERS / 3)}`;
}

/** Spells out what would steer a terminal or turn the order of the letters. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
    (sign) => `\\u{${sign.codePointAt(0)!.toString(16).padStart(4, '0')}}`,
  );
}
