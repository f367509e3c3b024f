/** Words that follow a hyphen which stands for the second half of a word: `pre- and post-war`. */
const joints = /^(?:and|or|to|nor|y|o|e|ou|et|und|oder|bis|ni)\b/i;

/** Whether a word goes on from one line to the next: `self-` and `care`. Its hyphen stays, as it may be its own. */
export function isBrokenWord(above: string, below: string): boolean {
  return /\p{L}[-‐]$/u.test(above) && /^\p{Ll}/u.test(below) && !joints.test(below);
}

/** Two lines of one paragraph, in one line. No sign is lost. */
export function joinLines(above: string, below: string): string {
  return `${above}${isBrokenWord(above, below) ? '' : ' '}${below}`;
}
