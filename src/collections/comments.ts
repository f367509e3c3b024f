import { entriesOf, onceABuild, textOf } from './entries.ts';
import { byFileName } from './file-order.ts';
import { type Comment, makeComments } from './make-comments.ts';
import { getPoints } from './points.ts';
import { inReadingOrder } from './thread.ts';

export type { Comment };

/** The comments that answer nobody, each with its replies: by date, then in the order of the files. */
export const getThread = onceABuild(async (): Promise<Comment[]> => {
  const addresses = new Map((await getPoints()).map(({ number, address }) => [String(number), address]));
  // Astro gives them in an order of its own, in which 10 comes before 2.
  const entries = (await entriesOf('comments')).toSorted((a, b) => byFileName(a.id, b.id));
  return makeComments(
    entries.map((entry) => ({ id: entry.id, data: entry.data, text: textOf(entry) })),
    addresses,
  );
});

/** How many comments a thread holds. */
export function countComments(thread: Comment[]): number {
  return inReadingOrder(thread).length;
}
