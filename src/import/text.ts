import type { Block, Essay } from './essay.ts';
import type { Line, OutlineLine, Role } from './roles.ts';
import type { Token } from './tokens.ts';

/** A source, as the steps of the import see it: what it is written in makes no difference to them. */
export interface Text {
  /** The parts that each have a role: the lines of a plain text, the blocks of Markdown. */
  lines: Line[];
  /** What it says of itself before its first line. */
  given: Given;
  /** Finds out what each line is. `commentsAt` has the numbers of the lines where comments begin. */
  findOutline(commentsAt: number[]): Found;
  /** Its words, cut up for the proof; with the role of each line that has one, by its number. */
  wordsOf(roles: Map<number, Role>): SourceWords;
  /** Markdown for a part of an essay. */
  bodyOf(part: Block[], essay: Essay): string;
  /** Paths of images, from the folder of the source and from the content folder alike. */
  images: string[];
  /** What it has that no reader of the page will see, a line each. */
  asides: string[];
  /** The folder its images lie in; none: the one the source lies in. */
  folder?: string;
  /** What the source was turned into; then the numbers of its lines are those of this. */
  markdown?: string;
  /** What it is, for readers: "a plain text". */
  kind: string;
}

/** What the front matter of a source says. */
export interface Given {
  title?: string | undefined;
  standfirst?: string | undefined;
  byline?: string | undefined;
  authors?: string[] | undefined;
  language?: string | undefined;
  date?: string | undefined;
}

/** An outline, and what a person has to settle before it can be used. */
export interface Found {
  outline: OutlineLine[];
  doubts: string[];
}

/** The words and signs of a source in the order of reading. */
export interface SourceWords {
  groups: Group[];
  notes: Note[];
}

/** A line, or a block, with those that go on from it. */
export interface Group {
  role: Role | undefined;
  tokens: Token[];
  /** The same as a line. */
  text: string;
}

/** A note, by the label that it is cited with. */
export interface Note {
  label: string;
  tokens: Token[];
}
