/** A parsed query. */
export interface Query {
  /** The text as typed, trimmed and cut to a length that can be searched. */
  text: string;
  /** Words to find, folded; the last may be a prefix, since the reader may still be typing it. */
  words: string[];
  /** Quoted phrases to find exactly, each as its folded words. */
  phrases: string[][];
  /** Whether a word may also be part of another: `mill` of `watermill`. */
  isInWords?: boolean;
  /** The part to search; undefined to search all of the text. */
  within?: 'essay' | 'comments';
}
