import type { Rendered } from '#markdown/render.ts';
import { type InThread, makeThread } from './thread.ts';

/** One comment, with its replies. */
export interface Comment extends InThread<Comment> {
  /** Its id on every page: `c-NAME`. */
  id: string;
  /** Undefined for a reader who gave no name. */
  author: string | undefined;
  byAuthor: boolean;
  /** Ids of the sections and paragraphs it is about. */
  about: string[];
  /** Its language, if it is not the essay's. */
  language: string | undefined;
  text: Rendered;
  /** The comment it replies to, if any. */
  answers: Comment | undefined;
}

/** A comment as read from its file. */
export interface CommentFile {
  /** The name of its file, without `.md`. */
  id: string;
  data: Pick<Comment, 'byAuthor' | 'about'> & {
    [Field in 'author' | 'date' | 'language' | 'replyTo']?: string | undefined;
  };
  text: Rendered;
}

/**
 * Makes a thread of comments: the top-level ones, each with its replies.
 * @param addresses the addresses of points, by number
 */
export function makeComments(files: CommentFile[], addresses: Map<string, string>): Comment[] {
  const byName = new Map(files.map((file) => [file.id, toComment(file, addresses)]));
  for (const { id, data } of files) byName.get(id)!.answers = byName.get(data.replyTo ?? '');
  return makeThread([...byName.values()], ({ answers }) => answers);
}

function toComment({ id, data, text }: CommentFile, addresses: Map<string, string>): Comment {
  const { author, byAuthor, date, language } = data;
  const about = data.about.map((place) => (addresses.has(place) ? `p${addresses.get(place)}` : place));
  return { id: `c-${id}`, author, byAuthor, date, about, language, text, answers: undefined, replies: [] };
}
