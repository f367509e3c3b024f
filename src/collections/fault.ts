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
  return `${file}${line ? `:${line}` : ''} ${field ? `${field}: ` : ''}${found}. ${fix}`;
}
