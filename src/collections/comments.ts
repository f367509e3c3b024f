import { entriesOf, onceABuild, textOf } from './entries.ts';
import { byFileName } from './file-order.ts';
import { type Comment, makeComments } from './make-comments.ts';
import { getPoints } from './points.ts';
import { inReadingOrder } from './thread.ts';

export type { Comment };

/** The top-level comments, each with its replies, sorted by date, then by file name. */
export const getThread = onceABuild(async (): Promise<Comment[]> => {
  const addresses = new Map((await getPoints()).map(({ number, address }) => [String(number), address]));
  // Astro's own order puts 10 before 2.
  const entries = (await entriesOf('comments')).toSorted((a, b) => byFileName(a.id, b.id));
  return makeComments(
    entries.map((entry) => ({ id: entry.id, data: entry.data, text: textOf(entry) })),
    addresses,
  );
});

/** Counts the comments of a thread, replies included. */
export function countComments(thread: Comment[]): number {
  return inReadingOrder(thread).length;
}
