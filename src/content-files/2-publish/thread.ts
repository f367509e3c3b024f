/** A comment in a thread, with its replies. */
export interface InThread<Comment> {
  /** The date or time it was written (ISO 8601). */
  date: string | undefined;
  replies: Comment[];
}

/** A comment and its position in a thread. */
export interface Standing<Comment> {
  comment: Comment;
  /** The comment it replies to; undefined if there is none, or none in this thread. */
  answers: Comment | undefined;
}

/**
 * Nests comments, whose replies are still empty, under the comments they reply to. Each level is sorted by date;
 * comments with the same date, and those without one at the end, keep their order. A thread may be of any depth.
 * @param answeredBy returns the comment that a comment replies to, or undefined
 * @returns the top-level comments
 */
export function makeThread<Comment extends InThread<Comment>>(
  comments: Comment[],
  answeredBy: (comment: Comment) => Comment | undefined,
): Comment[] {
  const thread: Comment[] = [];
  for (const comment of comments.toSorted(byDate)) (answeredBy(comment)?.replies ?? thread).push(comment);
  return thread;
}

/** Returns the comments of a thread in reading order: each before its replies. */
export function inReadingOrder<Comment extends InThread<Comment>>(thread: Comment[]): Standing<Comment>[] {
  const order: Standing<Comment>[] = [];
  // A stack instead of recursion, since replies may be nested thousands deep.
  const ahead = standings(thread, undefined);
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    order.push(next);
    for (const reply of standings(next.comment.replies, next.comment)) ahead.push(reply);
  }
  return order;
}

/** Reversed, since the stack takes the last one first. */
function standings<Comment>(comments: Comment[], answers: Comment | undefined): Standing<Comment>[] {
  return comments.map((comment) => ({ comment, answers })).toReversed();
}

function byDate(a: InThread<unknown>, b: InThread<unknown>): number {
  return (a.date ? Date.parse(a.date) : Infinity) - (b.date ? Date.parse(b.date) : Infinity) || 0;
}
