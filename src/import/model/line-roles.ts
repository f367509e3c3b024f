/** What a line of the source can be, and what becomes of it. */
export const roles = {
  title: 'the title; what follows a dash and a space becomes the line above it',
  'title-whole': 'the title, kept in one piece',
  standfirst: 'the line under the title',
  byline: 'the line that names the authors, kept word for word',
  paragraph: 'a paragraph of the part it stands in',
  subheading: 'a heading inside the opening, a point or the closing',
  point: 'the heading of a point; the number before it is set aside',
  closing: 'the heading of what follows the last point',
  signoff: 'a line of the farewell that ends the closing; several become one',
  comment: 'the first paragraph of a comment; paragraphs after it belong to it',
  continued: 'not a new paragraph: goes on from the line above',
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
}

/** A line and its role. An outline has every line that is not blank, in the order of the source. */
export interface OutlineLine extends Line {
  role: Role;
}
