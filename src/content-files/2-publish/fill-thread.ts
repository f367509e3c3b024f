import type { Rendered } from '#markdown/render.ts';
import { fillPages, weightOf } from './fill-pages.ts';
import { inReadingOrder, type InThread } from './thread.ts';

/** A page of comments. */
export interface ThreadPage<Comment> {
  /** The page number, from 1. */
  number: number;
  /** Its address on this site: `comments/`, then `comments/2/`. */
  path: string;
  /** Its comments. Replies that do not fit on the page begin the next one. */
  thread: Comment[];
  /** The ids of all comments on it. */
  ids: Set<string>;
}

/** A comment with what is needed to divide a thread into pages. */
export interface Weighed<Comment> extends InThread<Comment> {
  id: string;
  about: string[];
  text: Rendered;
  answers: Comment | undefined;
}

/** Bytes of the line that links to what a comment is about. */
const PLACE_BYTES = 200;
/** Maximum bytes of comments on the page of a point. */
const FEW_BYTES = 30_000;

/** Returns the first comments of a thread: as many as fit on the page of what they are about. */
export function fewOf<Comment extends Weighed<Comment>>(
  thread: Comment[],
): Pick<ThreadPage<Comment>, 'thread' | 'ids'> {
  return toPage(firstOf(inOrder(thread)));
}

/** Whether a thread has more comments than `fewOf()` returns. */
export function hasMoreThanFew<Comment extends Weighed<Comment>>(thread: Comment[]): boolean {
  const comments = inOrder(thread);
  return firstOf(comments).length < comments.length;
}

/**
 * Divides a thread into pages, at least one.
 * @param path the address of the first page
 */
export function pagesOf<Comment extends Weighed<Comment>>(thread: Comment[], path: string): ThreadPage<Comment>[] {
  const pages = fillPages(inOrder(thread), weigh);
  return (pages.length > 0 ? pages : [[]]).map((comments, i) => ({
    number: i + 1,
    path: i === 0 ? path : `${path}${i + 1}/`,
    ...toPage(comments),
  }));
}

function inOrder<Comment extends Weighed<Comment>>(thread: Comment[]): Comment[] {
  return inReadingOrder(thread).map(({ comment }) => comment);
}

function firstOf<Comment extends Weighed<Comment>>(comments: Comment[]): Comment[] {
  return fillPages(comments, weigh, FEW_BYTES)[0] ?? [];
}

function weigh({ text, about }: Weighed<unknown>): number {
  return weightOf(text) + about.length * PLACE_BYTES;
}

function toPage<Comment extends Weighed<Comment>>(comments: Comment[]) {
  return { thread: threadOf(comments), ids: new Set(comments.map(({ id }) => id)) };
}

/** Makes a thread of comments in reading order; a reply to a comment that is not among them becomes top-level. */
function threadOf<Comment extends Weighed<Comment>>(comments: Comment[]): Comment[] {
  const copies = new Map(comments.map((comment) => [comment.id, { ...comment, replies: [] as Comment[] }]));
  const thread: Comment[] = [];
  for (const copy of copies.values()) (copies.get(copy.answers?.id ?? '')?.replies ?? thread).push(copy);
  return thread;
}
