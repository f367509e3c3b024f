/**
 * Cuts a text into words (runs of letters and figures) and signs; white space separates and is no token.
 * A place where a note is cited is one sign.
 */
export function cut(text: string, place: string): Token[] {
  return [...text.normalize('NFC').matchAll(pattern)].map((match) => ({
    text: match[0],
    place,
    isSpaced: match.index === 0 || /\s/.test(match.input[match.index - 1] ?? ''),
  }));
}

/** A sign that no text holds. On both sides of a label, it stands for the place where a note is cited. */
export const NOTE = '\uE000';

const pattern = new RegExp(`${NOTE}[^${NOTE}]*${NOTE}|[\\p{L}\\p{M}\\p{N}]+|\\S`, 'gu');

/** How many of the tokens are words. */
export function countWords(tokens: Token[]): number {
  return tokens.filter(({ text }) => /^[\p{L}\p{M}\p{N}]/u.test(text)).length;
}

/** The sign that stands for the end of a paragraph; no text holds it, since lines end there. */
export const END = '\n';

/** A word or a sign. */
export interface Token {
  text: string;
  /** Where it stands: a line of the source, or a file. */
  place: string;
  /** Whether white space, or nothing, stands before it. */
  isSpaced: boolean;
}
