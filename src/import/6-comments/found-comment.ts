import type { LeftOutEntry } from '#import/model/left-out.ts';

/** A comment as read from its source. */
export interface FoundComment {
  /** Its id in the source, if it has one. */
  id: string | undefined;
  author: string | undefined;
  /** Whether the source says that an author of the essay wrote it. */
  byAuthor: boolean;
  /** An ISO 8601 day, or a moment with its time zone. */
  date: string | undefined;
  /** The comment that it replies to. */
  parent: FoundComment | undefined;
  markdown: string;
  /** Its words as in the source, to check that none is lost. */
  words: string;
}

/** Comments in the order of their source, and what was left out of them. */
export interface FoundComments {
  comments: FoundComment[];
  leftOut: LeftOutEntry[];
}
