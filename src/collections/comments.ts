import { type Comment, makeComments } from '#content-files/2-publish/make-comments.ts';
import { inReadingOrder } from '#content-files/2-publish/thread.ts';
import { byFileName } from '#content-files/file-order.ts';
import { entriesOf, onceABuild, textsOf } from './entries.ts';
import { getPoints } from './points.ts';

export type { Comment };

/** The top-level comments, each with its replies, sorted by date, then by file name. */
export const getThread = onceABuild(async (): Promise<Comment[]> => {
  const addresses = new Map((await getPoints()).map(({ number, address }) => [String(number), address]));
  // Astro's own order puts 10 before 2.
  const entries = (await entriesOf('comments')).toSorted((a, b) => byFileName(a.id, b.id));
  const texts = textsOf('comments');
  return makeComments(
    entries.map((entry) => ({ id: entry.id, data: entry.data, text: texts.get(entry.id)! })),
    addresses,
  );
});

/** Counts the comments of a thread, replies included. */
export function countComments(thread: Comment[]): number {
  return inReadingOrder(thread).length;
}
