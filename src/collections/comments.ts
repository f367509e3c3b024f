import { entriesOf, onceABuild, textOf } from './entries.ts';
import { type Comment, makeComments } from './make-comments.ts';
import { getPoints } from './points.ts';
import { inReadingOrder } from './thread.ts';

export type { Comment };

/** The comments that answer nobody, each with its replies: by date, then in the order of the files. */
export const getThread = onceABuild(async (): Promise<Comment[]> => {
  const addresses = new Map((await getPoints()).map(({ number, address }) => [String(number), address]));
  const files = (await entriesOf('comments')).map((entry) => {
    const { author, byAuthor, date, replyTo, about, language } = entry.data;
    return { name: entry.id, author, byAuthor, date, replyTo, about, language, text: textOf(entry) };
  });
  return makeComments(files, addresses);
});

/** How many comments a thread holds. */
export function countComments(thread: Comment[]): number {
  return inReadingOrder(thread).length;
}
