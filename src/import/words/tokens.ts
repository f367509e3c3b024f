/**
 * Splits a text into words (runs of letters and digits) and signs (single other characters). White space separates
 * tokens and is not one. A note citation is one sign. Invisible characters that turn the direction of the text do not
 * count: the site leaves them out of titles and names.
 * @param place where the text is from, for messages
 */
export function tokenize(text: string, place: string): Token[] {
  return [...text.replace(TURNING, '').normalize('NFC').matchAll(pattern)].map((match) => ({
    text: match[0],
    place,
    isSpaced: match.index === 0 || /\s/.test(match.input[match.index - 1] ?? ''),
  }));
}

/** Invisible characters that turn the direction of the text: embeddings, overrides and isolates. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A private-use character that no text contains. A label between two of them is a note citation. */
export const CITATION_MARK = '\uE000';

const pattern = new RegExp(`${CITATION_MARK}[^${CITATION_MARK}]*${CITATION_MARK}|[\\p{L}\\p{M}\\p{N}]+|\\S`, 'gu');

/** Counts the tokens that are words. */
export function countWordTokens(tokens: Token[]): number {
  return tokens.filter(({ text }) => /^[\p{L}\p{M}\p{N}]/u.test(text)).length;
}

/** The sign for the end of a paragraph. No text yields it as a token, since it is white space. */
export const END = '\n';

/** A word or a sign. */
export interface Token {
  text: string;
  /** Where it is: a line of the source, or a file. */
  place: string;
  /** Whether it follows white space or begins the text. */
  isSpaced: boolean;
}
