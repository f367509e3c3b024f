import type { Rendered } from '../markdown/render.ts';
import { type InThread, makeThread } from './thread.ts';

/** One comment, with those that answer it. */
export interface Comment extends InThread<Comment> {
  /** Its id on every page: `c-NAME`. */
  id: string;
  /** Undefined: a reader who gave no name. */
  author: string | undefined;
  byAuthor: boolean;
  /** Ids of the sections and paragraphs it is about. */
  about: string[];
  /** The language it is in, where that is not the essay's. */
  language: string | undefined;
  text: Rendered;
  /** The one it answers; none: nobody's. */
  answers: Comment | undefined;
}

/** A comment as its file has it. */
export interface CommentFile extends Pick<Comment, 'author' | 'byAuthor' | 'about' | 'language'> {
  /** The name of its file. */
  name: string;
  date: string | undefined;
  replyTo: string | undefined;
  text: Rendered;
}

/**
 * Makes the thread of some comments: those that answer nobody, each with its replies.
 * @param addresses those of points, by their numbers
 */
export function makeComments(files: CommentFile[], addresses: Map<string, string>): Comment[] {
  const byName = new Map(files.map((file) => [file.name, toComment(file, addresses)]));
  for (const { name, replyTo } of files) byName.get(name)!.answers = byName.get(replyTo ?? '');
  return makeThread([...byName.values()], ({ answers }) => answers);
}

function toComment(file: CommentFile, addresses: Map<string, string>): Comment {
  const { name, author, byAuthor, date, language, text } = file;
  const about = file.about.map((place) => (addresses.has(place) ? `p${addresses.get(place)}` : place));
  return { id: `c-${name}`, author, byAuthor, date, about, language, text, answers: undefined, replies: [] };
}
