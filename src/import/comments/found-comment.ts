/** A comment as its source has it. */
export interface FoundComment {
  /** What its source calls it; none: it has no name there. */
  id: string | undefined;
  /** Who wrote it. */
  author: string | undefined;
  /** Whether its source says that an author of the essay wrote it. */
  byAuthor: boolean;
  /** The day or the moment. */
  date: string | undefined;
  /** The comment it answers. */
  parent: FoundComment | undefined;
  /** Its text as Markdown. */
  markdown: string;
  /** Its words as the source has them, for the proof. */
  words: string;
}

/** Comments in the order of their source, and what of it is not in them, a line each. */
export interface FoundComments {
  comments: FoundComment[];
  leftOut: string[];
}
