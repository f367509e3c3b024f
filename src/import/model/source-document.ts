import type { Token } from '#import/words/tokens.ts';
import type { Block, ImportedEssay } from './imported-essay.ts';
import type { LeftOutEntry } from './left-out.ts';
import type { Line, OutlineLine, Role } from './line-roles.ts';

/** A source in whichever format, as the later steps of the import see it. */
export interface SourceDocument {
  /** The parts that each have a role: the lines of a plain text, the blocks of Markdown. */
  lines: Line[];
  /** What its front matter says. */
  metadata: Metadata;
  /** Finds the role of each line. `commentsAt` has the numbers of the lines where comments begin. */
  findOutline(commentsAt: number[]): FoundOutline;
  /** Returns its words, for `verifyEssay()`. `roles` has the role of each line that has one, by line number. */
  sourceWords(roles: Map<number, Role>): SourceWords;
  /** Returns the Markdown of a part of an essay. */
  bodyOf(part: Block[], essay: ImportedEssay): string;
  /** Paths of its images: the same relative to the source's folder and to the content folder. */
  images: string[];
  /** What readers of the page will not see. */
  leftOut: LeftOutEntry[];
  /** The folder that its images are in, if it is not the source's folder. */
  folder?: string;
  /** The Markdown that the source was converted to, if any; line numbers then refer to it. */
  markdown?: string;
}

/** What the front matter of a source says. */
export interface Metadata {
  title?: string | undefined;
  standfirst?: string | undefined;
  byline?: string | undefined;
  authors?: string[] | undefined;
  language?: string | undefined;
  date?: string | undefined;
}

/** An outline, and the doubts that a person must resolve before it can be used. */
export interface FoundOutline {
  outline: OutlineLine[];
  doubts: string[];
}

/** The words and signs of a source, in reading order. */
export interface SourceWords {
  groups: Group[];
  notes: Note[];
}

/** A line or a block, with the lines that continue it. */
export interface Group {
  role: Role | undefined;
  tokens: Token[];
  /** The same, as one line of text. */
  text: string;
}

/** A note, with the label that cites it. */
export interface Note {
  label: string;
  tokens: Token[];
}
