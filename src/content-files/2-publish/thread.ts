import { commentId, pointId } from '#ids.ts';
import type { Rendered } from '#markdown/render.ts';

/** A comment in a thread, with its replies. */
export interface InThread<Each> {
  /** The date or time it was written (ISO 8601). */
  date: string | undefined;
  replies: Each[];
}

/**
 * Nests comments, whose replies are still empty, under the comments they reply to. Each level is sorted by date;
 * comments with the same date, and those without one at the end, keep their order. A thread may be of any depth.
 * @param answeredBy returns the comment that a comment replies to, or undefined
 * @returns the top-level comments
 */
export function makeThread<Each extends InThread<Each>>(
  comments: Each[],
  answeredBy: (comment: Each) => Each | undefined,
): Each[] {
  const thread: Each[] = [];
  for (const comment of comments.toSorted(byDate)) (answeredBy(comment)?.replies ?? thread).push(comment);
  return thread;
}

/** Returns the comments of a thread in reading order: each before its replies. */
export function inReadingOrder<Each extends InThread<Each>>(thread: Each[]): Each[] {
  const order: Each[] = [];
  // A stack instead of recursion, since replies may be nested thousands deep; it takes the last one first.
  const ahead = thread.toReversed();
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    order.push(next);
    for (const reply of next.replies.toReversed()) ahead.push(reply);
  }
  return order;
}

function byDate(a: InThread<unknown>, b: InThread<unknown>): number {
  return (a.date ? Date.parse(a.date) : Infinity) - (b.date ? Date.parse(b.date) : Infinity) || 0;
}

/** One comment, with its replies. */
export interface Comment extends InThread<Comment> {
  /** Its id on every page: `c-NAME`. */
  id: string;
  /** Its position among all comments in reading order, from 1. */
  number: number;
  /** Undefined for a reader who gave no name. */
  author: string | undefined;
  byAuthor: boolean;
  /** Whether its words are not the commenter's own. */
  retold: boolean;
  /** Ids of the sections and paragraphs it is about. */
  about: string[];
  /** Its language, if it is not the essay's. */
  language: string | undefined;
  text: Rendered;
  /** The comment it replies to, if any. */
  parent: Comment | undefined;
}

/** A comment as read from its file. */
interface CommentFile {
  /** The name of its file, without `.md`. */
  id: string;
  data: Pick<Comment, 'byAuthor' | 'retold' | 'about'> & {
    [Field in 'author' | 'date' | 'language' | 'replyTo']?: string | undefined;
  };
  rendered: Rendered;
}

/**
 * Makes a thread of comments: the top-level ones, each with its replies.
 * @param addresses the addresses of points, by number
 */
export function makeComments(files: CommentFile[], addresses: Map<string, string>): Comment[] {
  const byName = new Map(files.map((file) => [file.id, toComment(file, addresses)]));
  for (const { id, data } of files) byName.get(id)!.parent = byName.get(data.replyTo ?? '');
  const thread = makeThread([...byName.values()], ({ parent }) => parent);
  for (const [i, comment] of inReadingOrder(thread).entries()) comment.number = i + 1;
  return thread;
}

function toComment({ id, data, rendered }: CommentFile, addresses: Map<string, string>): Comment {
  const { author, byAuthor, retold, date, language } = data;
  const about = data.about.map((place) => (addresses.has(place) ? pointId(addresses.get(place)!) : place));
  return {
    id: commentId(id),
    number: 0,
    author,
    byAuthor,
    retold,
    date,
    about,
    language,
    text: rendered,
    parent: undefined,
    replies: [],
  };
}

/**
 * Nests the comments of one page, given in reading order. A reply to a comment that is not on the page becomes
 * top-level.
 */
export function threadOnPage(comments: Comment[]): Comment[] {
  const copies = new Map(comments.map((comment) => [comment.id, { ...comment, replies: [] as Comment[] }]));
  const thread: Comment[] = [];
  for (const copy of copies.values()) (copies.get(copy.parent?.id ?? '')?.replies ?? thread).push(copy);
  return thread;
}
