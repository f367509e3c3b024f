import type { CommentPage as PlannedPage } from '#content-files/2-publish/page-plan.ts';
import { type Comment, inReadingOrder, makeComments, threadOnPage } from '#content-files/2-publish/thread.ts';
import { sharedContent } from '#content-files/bridge.ts';
import type { Messages } from '#i18n/messages.ts';
import { byFileName } from '#text/file-names.ts';
import { entriesOf, onceABuild, textsOf } from './entries.ts';
import { getPoints } from './points.ts';

export type { Comment };

/** A page of comments, or the comments on another page. */
export interface CommentPage extends Omit<PlannedPage, 'ids'> {
  /** Its comments. Replies to a comment on the page before come first. */
  thread: Comment[];
  /** The ids of all comments on it. */
  ids: Set<string>;
}

/** The top-level comments, each with its replies, sorted by date, then by file name. */
export const getThread = onceABuild(async (): Promise<Comment[]> => {
  const addresses = new Map((await getPoints()).map(({ number, address }) => [String(number), address]));
  // Astro's own order puts 10 before 2.
  const entries = (await entriesOf('comments')).toSorted((a, b) => byFileName(a.id, b.id));
  const texts = textsOf('comments');
  return makeComments(
    entries.map(({ id, data }) => ({ id, data, rendered: texts.get(id)! })),
    addresses,
  );
});

/** All comments, replies included, by id, in reading order. */
const getComments = onceABuild(
  async () => new Map(inReadingOrder(await getThread()).map((comment) => [comment.id, comment])),
);

/** Returns the number of all comments, replies included. */
export async function countComments(): Promise<number> {
  return (await getComments()).size;
}

/** Makes a lookup of a comment's position among all comments, from 1, by its id; undefined if it was removed. */
export const getCommentNumber = onceABuild(async (): Promise<(id: string) => number | undefined> => {
  const comments = await getComments();
  return (id) => comments.get(id)?.number;
});

/** Whether the words of any comment are not the commenter's own. */
export async function hasRetoldComments(): Promise<boolean> {
  return [...(await getComments()).values()].some(({ retold }) => retold);
}

/** The pages of all comments; none without comments. */
export const getCommentPages = onceABuild(async (): Promise<CommentPage[]> => {
  const comments = await getComments();
  return sharedContent().plan.comments.map((page) => fill(page, comments));
});

/** The most writers of a page that are named. */
const MOST_NAMED = 10;

/** Returns the names of those who wrote the comments on a page, as one text; undefined if there are no comments. */
export function writersOf({ thread }: CommentPage, messages: Messages): string | undefined {
  const names = [...new Set(inReadingOrder(thread).map(({ author }) => author ?? messages.t('aReader')))];
  if (names.length === 0) return undefined;
  return messages.list(names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), '…'] : names);
}

/** The comments about a point. */
export interface PointComments {
  /** How many there are, replies included. */
  count: number;
  /** Those on the point's own page. */
  first: Pick<CommentPage, 'thread' | 'ids'>;
  /** The pages with all of them; none if the point's own page has them all. */
  pages: CommentPage[];
}

/** Returns the comments about a point or one of its paragraphs, by the point's address. */
export async function getPointComments(address: string): Promise<PointComments> {
  const { count, first, pages } = sharedContent().plan.commentsOn.get(address) ?? { count: 0, first: [], pages: [] };
  const comments = await getComments();
  return { count, first: fill({ ids: first }, comments), pages: pages.map((page) => fill(page, comments)) };
}

/** Puts the comments of a page in place of their ids. */
function fill<Page extends { ids: string[] }>(page: Page, comments: Map<string, Comment>) {
  return { ...page, thread: threadOnPage(page.ids.map((id) => comments.get(id)!)), ids: new Set(page.ids) };
}
