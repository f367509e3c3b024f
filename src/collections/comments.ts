import type { CollectionEntry } from 'astro:content';
import type { Rendered } from '../markdown/render.ts';
import { entriesOf, onceABuild, textOf } from './entries.ts';
import { getPoints, type Point } from './points.ts';
import { sectionOfId } from './section-of-id.ts';
import { inReadingOrder, type InThread, makeThread } from './thread.ts';

/** One comment, with those that answer it. */
export interface Comment extends InThread<Comment> {
  /** Its id on every page: `c-NAME`. */
  id: string;
  author: string;
  byAuthor: boolean;
  /** Ids of the sections and paragraphs it is about. */
  about: string[];
  text: Rendered;
}

/** The comments that answer nobody, each with its replies: by date, then in the order of the files. */
export const getThread = onceABuild(async (): Promise<Comment[]> => {
  const points = await getPoints();
  const entries = await entriesOf('comments');
  const byName = new Map(entries.map((entry) => [entry.id, toComment(entry, points)]));
  const answered = new Map(entries.map(({ id, data }) => [byName.get(id), byName.get(data.replyTo ?? '')]));
  return makeThread([...byName.values()], (comment) => answered.get(comment));
});

/** The comments about a point or a paragraph of it, each with its replies; none twice. */
export function commentsAbout(point: Point, thread: Comment[]): Comment[] {
  const shown = new Set<Comment>();
  return inReadingOrder(thread).flatMap(({ comment, answers }) => {
    const isBelow = answers !== undefined && shown.has(answers);
    const isAbout = comment.about.some((id) => sectionOfId(id) === `p${point.address}`);
    if (isBelow || isAbout) shown.add(comment);
    return isAbout && !isBelow ? [comment] : [];
  });
}

/** How many comments a thread holds. */
export function countComments(thread: Comment[]): number {
  return inReadingOrder(thread).length;
}

function toComment(entry: CollectionEntry<'comments'>, points: Point[]): Comment {
  const { author = 'A reader', byAuthor, date, about } = entry.data;
  const places = about.map((place) => {
    const point = points.find(({ number }) => String(number) === place);
    return point ? `p${point.address}` : place;
  });
  return { id: `c-${entry.id}`, author, byAuthor, date, about: places, text: textOf(entry), replies: [] };
}
