/** Describes something that an import leaves out, in one line: `button “Subscribe”, line 213`. */
export function describeLeftOut({ kind, words, line }: LeftOut): string {
  const all = words.split(' ');
  const excerpt = all.length > MOST_WORDS ? `${all.slice(0, MOST_WORDS).join(' ')} …` : words;
  const size = all.length > MOST_WORDS ? ` (${all.length} words)` : '';
  return `${kind}${words ? ` “${excerpt}”` : ''}${size}${line ? `, line ${line}` : ''}`;
}

const MOST_WORDS = 10;

/** Something in a page that is left out of the essay. */
export interface LeftOut {
  /** What it is, such as "button". */
  kind: string;
  /** All its words; for an image, its alternative text. */
  words: string;
  line: number | undefined;
}
