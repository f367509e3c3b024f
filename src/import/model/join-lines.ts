/** Words that follow a suspended hyphen: `pre- and post-war`. */
const joints = /^(?:and|or|to|nor|y|o|e|ou|et|und|oder|bis|ni)\b/i;

/** Whether a word continues on the next line: `self-` and `care`. Its hyphen stays, since it may belong to the word. */
export function isBrokenWord(above: string, below: string): boolean {
  return /\p{L}[-‐]$/u.test(above) && /^\p{Ll}/u.test(below) && !joints.test(below);
}

/** Joins two lines of a paragraph. No character is lost. */
export function joinLines(above: string, below: string): string {
  return `${above}${isBrokenWord(above, below) ? '' : ' '}${below}`;
}
