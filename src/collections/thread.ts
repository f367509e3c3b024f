/** What can stand in a thread: a comment, with those that answer it. */
export interface InThread<Comment> {
  /** The day or the moment it was written (ISO 8601). */
  date: string | undefined;
  replies: Comment[];
}

/** A comment where it stands in a thread. */
export interface Standing<Comment> {
  comment: Comment;
  /** The one it answers; none: nobody's, or one outside. */
  answers: Comment | undefined;
}

/**
 * Puts comments that know no replies yet under what they answer, each level by date; those of the same
 * date, and then those without one, keep their order. A thread may be of any depth.
 * @param answeredBy gives what a comment answers; nothing for one that answers nobody
 * @returns the comments that answer nobody
 */
export function makeThread<Comment extends InThread<Comment>>(
  comments: Comment[],
  answeredBy: (comment: Comment) => Comment | undefined,
): Comment[] {
  const thread: Comment[] = [];
  for (const comment of comments.toSorted(byDate)) (answeredBy(comment)?.replies ?? thread).push(comment);
  return thread;
}

/** The comments of a thread in the order of reading: each before those that answer it. */
export function inReadingOrder<Comment extends InThread<Comment>>(thread: Comment[]): Standing<Comment>[] {
  const order: Standing<Comment>[] = [];
  // A stack and not a function that calls itself, since thousands may answer one another in a row.
  const ahead = standings(thread, undefined);
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    order.push(next);
    for (const reply of standings(next.comment.replies, next.comment)) ahead.push(reply);
  }
  return order;
}

/** The first is last, since it is taken first. */
function standings<Comment>(comments: Comment[], answers: Comment | undefined): Standing<Comment>[] {
  return comments.map((comment) => ({ comment, answers })).toReversed();
}

function byDate(a: InThread<unknown>, b: InThread<unknown>): number {
  return (a.date ? Date.parse(a.date) : Infinity) - (b.date ? Date.parse(b.date) : Infinity) || 0;
}
