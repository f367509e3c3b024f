import path from 'node:path';
import type { SectionKind } from './ids.ts';

// The grammar of the paths of texts in a content folder; no other file takes such a path apart.

/** The file with the essay's details and its opening. */
export const ESSAY_FILE = 'essay.md';

/** The file with the closing. */
export const CLOSING_FILE = 'closing.md';

/** Returns the path of the point in the file with a name. */
export function pointFile(name: string): string {
  return `points/${name}.md`;
}

/** Returns the path of the comment with a name. */
export function commentFile(name: string): string {
  return `comments/${name}.md`;
}

/** Returns the name of a text, from its path: `NAME` for `comments/NAME.md`. In NFC: a file system may decompose letters. */
export function nameOfFile(file: string): string {
  return path.basename(file, '.md').normalize('NFC');
}

/** Returns which kind of section a text is, by its path. */
export function kindOfFile(file: string): SectionKind {
  const folder = path.basename(path.dirname(file));
  if (folder === 'comments') return 'comment';
  if (folder === 'points') return 'point';
  return nameOfFile(file) === 'closing' ? 'closing' : 'opening';
}
