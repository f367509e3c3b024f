import type { Comment } from './comments.ts';

/** The comments of a thread in the order they are read, each before its replies, however deep these stand. */
export function inOrder(thread: Comment[]): Comment[] {
  const comments: Comment[] = [];
  const waiting = thread.toReversed();
  for (let comment = waiting.pop(); comment; comment = waiting.pop()) {
    comments.push(comment);
    waiting.push(...comment.replies.toReversed());
  }
  return comments;
}
