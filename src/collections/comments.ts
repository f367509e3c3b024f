import type { CollectionEntry } from 'astro:content';
import type { Rendered } from '../markdown/render.ts';
import { entriesOf, onceABuild, textOf } from './entries.ts';
import { getPoints, type Point } from './points.ts';
import { sectionOfId } from './section-of-id.ts';

/** One comment, with those that answer it. */
export interface Comment {
  /** Its id on every page: `c-NAME`. */
  id: string;
  /** Undefined: a reader who gave no name. */
  author: string | undefined;
  byAuthor: boolean;
  /** The day or the moment it was written (ISO 8601). */
  date: string | undefined;
  /** Ids of the sections and paragraphs it is about. */
  about: string[];
  /** The language it is in, where that is not the essay's. */
  language: string | undefined;
  text: Rendered;
  replies: Comment[];
}

/** The comments that answer nobody, each with its replies: by date, then in the order of the files. */
export const getThread = onceABuild(async (): Promise<Comment[]> => {
  const points = await getPoints();
  const entries = await entriesOf('comments');
  const byName = new Map(entries.map((entry) => [entry.id, toComment(entry, points)]));
  const thread: Comment[] = [];
  for (const { id, data } of entries) {
    const siblings = data.replyTo === undefined ? thread : byName.get(data.replyTo)!.replies;
    siblings.push(byName.get(id)!);
  }
  for (const comment of byName.values()) comment.replies = comment.replies.toSorted(byDate);
  return thread.toSorted(byDate);
});

/** The comments about a point or a paragraph of it, each with its replies. */
export function commentsAbout(point: Point, thread: Comment[]): Comment[] {
  return thread.flatMap((comment) =>
    comment.about.some((id) => sectionOfId(id) === `p${point.address}`)
      ? [comment]
      : commentsAbout(point, comment.replies),
  );
}

/** How many comments a thread holds. */
export function countComments(thread: Comment[]): number {
  return thread.reduce((sum, { replies }) => sum + 1 + countComments(replies), 0);
}

function toComment(entry: CollectionEntry<'comments'>, points: Point[]): Comment {
  const { author, byAuthor, date, about, language } = entry.data;
  const places = about.map((place) => {
    const point = points.find(({ number }) => String(number) === place);
    return point ? `p${point.address}` : place;
  });
  return { id: `c-${entry.id}`, author, byAuthor, date, about: places, language, text: textOf(entry), replies: [] };
}

/** Undated comments come last; since sorting is stable, they keep the order of their files. */
function byDate(a: Comment, b: Comment): number {
  return (a.date ? Date.parse(a.date) : Infinity) - (b.date ? Date.parse(b.date) : Infinity) || 0;
}
