/** What a line of the source can be, and what becomes of it. */
export const roles = {
  title: 'the title; words after a dash and a space become the line above it',
  'title-whole': 'the title, not divided at a dash',
  standfirst: 'the line under the title',
  byline: 'the line that names the authors, kept word for word',
  paragraph: 'a paragraph of the current part',
  subheading: 'a heading within the opening, a point, or the closing',
  point: 'the heading of a point; its number is removed',
  'point-lead': 'a paragraph or list item whose bold beginning is the title of a point; its number is removed',
  closing: 'the heading of the text after the last point',
  signoff: 'a line of the sign-off at the end of the closing; several are joined',
  comment: 'the first paragraph of a comment; the paragraphs after it belong to it',
  continued: 'continues the paragraph or heading of the line above',
} as const satisfies Record<string, string>;

/** Whether a word is the name of a role. */
export function isRole(word: string): word is Role {
  return Object.hasOwn(roles, word);
}

export type Role = keyof typeof roles;

/** A line of the source that is not blank. `number` counts all lines, from 1. */
export interface Line {
  number: number;
  text: string;
  /** The bold beginning of a block of Markdown. */
  lead?: Lead | undefined;
}

/** The bold beginning of a paragraph, and what follows it, in words without markup. */
export interface Lead {
  /** The beginning, with its number. */
  text: string;
  /** May be empty. */
  rest: string;
}

/** A line and its role. An outline has every line that is not blank, in the order of the source. */
export interface OutlineLine extends Line {
  role: Role;
}
