import type { Rendered } from '#markdown/render.ts';
import { aboutSections } from './about-sections.ts';
import { fillParts } from './fill-parts.ts';
import { fewOf, hasMoreThanFew, pagesOf } from './fill-thread.ts';
import { idsOf, sectionFinder } from './find-section.ts';
import type { Comment } from './make-comments.ts';
import { inReadingOrder } from './thread.ts';

/** The texts of an essay, as they appear on its pages. */
export interface Texts {
  opening: Rendered;
  points: { address: string; text: Rendered }[];
  closing: Rendered | undefined;
  thread: Comment[];
}

/**
 * Lists the ids on each page of the essay and its comments.
 * @returns the ids by the address of the page on this site, such as `5/`; the first page's is empty
 */
export function planPages({ opening, points, closing, thread }: Texts): Map<string, Set<string>> {
  const ends = [opening, ...(closing ? [closing] : [])];
  const parts = fillParts(points, ends);
  const texts = new Map(inReadingOrder(thread).map(({ comment }) => [comment.id, comment.text]));
  const commentIds = (ids: Set<string>) => [...ids].flatMap((id) => idsOf(texts.get(id)!));
  const about = aboutSections(thread, sectionFinder([...ends, ...points.map(({ text }) => text), ...texts.values()]));
  const plan = new Map<string, string[]>();
  const first = thread[0] ? [thread[0].text] : [];
  const whole = parts.length > 0 ? [opening] : [...ends, ...points.map(({ text }) => text)];
  plan.set('', [...whole, ...first].flatMap(idsOf));
  for (const part of parts)
    plan.set(
      part.path,
      part.points.flatMap(({ text }) => idsOf(text)),
    );
  if (closing && parts.length > 0) plan.set('closing/', idsOf(closing));
  for (const { address, text } of points) {
    const comments = about.get(text.section.id) ?? [];
    plan.set(`${address}/`, [...idsOf(text), ...commentIds(fewOf(comments).ids)]);
    if (!hasMoreThanFew(comments)) continue;
    for (const page of pagesOf(comments, `${address}/comments/`)) plan.set(page.path, commentIds(page.ids));
  }
  for (const page of pagesOf(thread, 'comments/')) plan.set(page.path, commentIds(page.ids));
  return new Map([...plan].map(([path, ids]) => [path, new Set(ids)]));
}
