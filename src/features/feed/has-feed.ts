import { sharedContent } from '#content-files/bridge.ts';
import type { OpenContent } from '#content-files/open-content.ts';
import { site } from '#site.ts';
import { essayDate } from './dates.ts';

/** Whether the site has a feed: its address is known, and something in the feed has a date. */
export function hasFeed(): boolean {
  return site.url !== undefined && hasDate(sharedContent());
}

/** Whether the essay or a comment has a date. */
export function hasDate({ essay, comments }: Pick<OpenContent, 'essay' | 'comments'>): boolean {
  return essayDate(essay.sections[0]?.data) !== undefined || comments.sections.some(({ data }) => data.date);
}
