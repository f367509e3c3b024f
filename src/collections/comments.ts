import type { CollectionEntry } from 'astro:content';
import type { Rendered } from '../markdown/render.ts';
import { entriesOf, onceABuild, textOf } from './entries.ts';
import { getPoints } from './points.ts';
import { inReadingOrder, type InThread, makeThread } from './thread.ts';

/** One comment, with those that answer it. */
export interface Comment extends InThread<Comment> {
  /** Its id on every page: `c-NAME`. */
  id: string;
  /** Undefined: a reader who gave no name. */
  author: string | undefined;
  byAuthor: boolean;
  /** Ids of the sections and paragraphs it is about. */
  about: string[];
  /** The language it is in, where that is not the essay's. */
  language: string | undefined;
  text: Rendered;
  /** The one it answers; none: nobody's. */
  answers: Comment | undefined;
}

/** The comments that answer nobody, each with its replies: by date, then in the order of the files. */
export const getThread = onceABuild(async (): Promise<Comment[]> => {
  const addresses = new Map((await getPoints()).map(({ number, address }) => [String(number), address]));
  const entries = await entriesOf('comments');
  const byName = new Map(entries.map((entry) => [entry.id, toComment(entry, addresses)]));
  for (const { id, data } of entries) byName.get(id)!.answers = byName.get(data.replyTo ?? '');
  return makeThread([...byName.values()], ({ answers }) => answers);
});

/** How many comments a thread holds. */
export function countComments(thread: Comment[]): number {
  return inReadingOrder(thread).length;
}

function toComment(entry: CollectionEntry<'comments'>, addresses: Map<string, string>): Comment {
  const { author, byAuthor, date, about, language } = entry.data;
  const places = about.map((place) => (addresses.has(place) ? `p${addresses.get(place)}` : place));
  const text = textOf(entry);
  return {
    id: `c-${entry.id}`,
    author,
    byAuthor,
    date,
    about: places,
    language,
    text,
    answers: undefined,
    replies: [],
  };
}
