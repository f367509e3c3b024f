import type { FolderTexts } from '#content-files/1-read/read-content.ts';
import { addressOfPoint, pointId } from '#ids.ts';
import type { Rendered } from '#markdown/render.ts';
import { CLOSING_PATH, commentsPath, ESSAY_PATH, kindOfPath, type PageKind, partPath, pointPath } from '#routes.ts';
import { commentsBySection } from './comments-by-section.ts';
import { ABOUT_BYTES, fillPages, POINT_COMMENTS_BYTES, weightOf } from './fill-pages.ts';
import { idsOf, sectionFinder } from './find-section.ts';
import { type Comment, inReadingOrder, makeComments } from './thread.ts';

/** The one plan of which pages an essay and its comments have, and what is on each. */
export interface PagePlan {
  /** Every page, by its path on this site. */
  pages: Map<string, { kind: PageKind; ids: Set<string> }>;
  /** The parts of a long essay, in order; none if the whole essay is on one page. */
  parts: { number: number; path: string; points: string[] }[];
  /** The page with the closing: that of the essay or, for a long one, its own. */
  closingPath: string;
  /** The pages of all comments; none without comments. */
  comments: CommentPage[];
  /** The comments about each point, by its address; points without comments are left out. */
  commentsOn: Map<string, PointComments>;
}

/** A page of comments. */
export interface CommentPage {
  /** Its number, from 1. */
  number: number;
  path: string;
  /** The ids of its comments in reading order. */
  ids: string[];
}

/** The comments about a point. */
interface PointComments {
  /** How many there are, replies included. */
  count: number;
  /** The ids of those on the point's own page, in reading order. */
  first: string[];
  /** The pages with all of them; none if the point's own page has them all. */
  pages: CommentPage[];
}

/** Plans the pages of an essay; without an opening there are none. */
export function planPages({ essay, points, closing, comments }: FolderTexts): PagePlan {
  const plan: PagePlan = {
    pages: new Map(),
    parts: [],
    closingPath: ESSAY_PATH,
    comments: [],
    commentsOn: new Map(),
  };
  const [opening] = essay.sections.map(({ rendered }) => rendered);
  if (!opening) return plan;
  const inOrder = points.sections.toSorted((a, b) => a.data.number - b.data.number).map(({ rendered }) => rendered);
  const ends = [opening, ...closing.sections.map(({ rendered }) => rendered)];
  const thread = makeComments(comments.sections, addressesOf(points.sections));
  const texts = new Map(inReadingOrder(thread).map((comment) => [comment.id, comment.text]));
  const add = (path: string, ids: string[]) => plan.pages.set(path, { kind: kindOfPath(path)!, ids: new Set(ids) });
  const addComments = ({ path, ids }: CommentPage) => add(path, commentIds(ids));
  const commentIds = (ids: string[]) => ids.flatMap((id) => idsOf(texts.get(id)!));

  plan.parts = planParts(inOrder, ends);
  if (plan.parts.length > 0) plan.closingPath = CLOSING_PATH;
  const byId = new Map(inOrder.map((text) => [text.section.id, text]));
  const whole = plan.parts.length > 0 ? [opening] : [...ends, ...inOrder];
  add(ESSAY_PATH, [...whole, ...thread.slice(0, 1).map(({ text }) => text)].flatMap(idsOf));
  for (const part of plan.parts)
    add(
      part.path,
      part.points.flatMap((address) => idsOf(byId.get(pointId(address))!)),
    );
  if (ends[1] && plan.closingPath !== ESSAY_PATH) add(plan.closingPath, idsOf(ends[1]));
  const about = commentsBySection(thread, sectionFinder([...ends, ...inOrder, ...texts.values()]));
  for (const text of inOrder) {
    const address = addressOfPoint(text.section.id);
    const own = planPointComments(about.get(text.section.id) ?? [], pointPath(address));
    if (own.count > 0) plan.commentsOn.set(address, own);
    add(pointPath(address), [...idsOf(text), ...commentIds(own.first)]);
    own.pages.forEach(addComments);
  }
  plan.comments = planCommentPages(thread);
  plan.comments.forEach(addComments);
  return plan;
}

/** Returns the address of each point by its number, as comments refer to it. */
export function addressesOf(points: FolderTexts['points']['sections']): Map<string, string> {
  return new Map(points.map(({ data, rendered }) => [String(data.number), addressOfPoint(rendered.section.id)]));
}

/**
 * Divides the points of an essay into parts if it is too long for one page; otherwise returns none.
 * @param ends its opening and its closing
 */
function planParts(points: Rendered[], ends: Rendered[]): PagePlan['parts'] {
  if (fillPages([...ends, ...points], weightOf).length === 1) return [];
  return fillPages(points, weightOf).map((page, i) => ({
    number: i + 1,
    path: partPath(i + 1),
    points: page.map(({ section }) => addressOfPoint(section.id)),
  }));
}

/** Divides a thread into pages. A reply that does not fit on a page begins the next one. */
function planCommentPages(thread: Comment[], about?: string): CommentPage[] {
  return fillPages(inReadingOrder(thread), weigh).map((page, i) => ({
    number: i + 1,
    path: commentsPath(i + 1, about),
    ids: page.map(({ id }) => id),
  }));
}

function planPointComments(thread: Comment[], point: string): PointComments {
  const comments = inReadingOrder(thread);
  const [first = []] = fillPages(comments, weigh, POINT_COMMENTS_BYTES);
  const pages = first.length < comments.length ? planCommentPages(thread, point) : [];
  return { count: comments.length, first: first.map(({ id }) => id), pages };
}

function weigh({ text, about }: Comment): number {
  return weightOf(text) + about.length * ABOUT_BYTES;
}
