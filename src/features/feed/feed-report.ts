import type { AstroIntegration } from 'astro';
import { sharedContent } from '#content-files/bridge.ts';
import type { OpenContent } from '#content-files/open-content.ts';
import { ESSAY_FILE } from '#content-paths.ts';
import { FEED_PATH } from '#routes.ts';
import { site } from '#site.ts';
import { essayDate } from './dates.ts';
import { MOST_COMMENTS, MOST_POINTS } from './feed-entries.ts';
import { hasDate } from './has-feed.ts';

/** Says during a build why there is no feed, or what it leaves out. */
export function feedReport(): AstroIntegration {
  return {
    name: 'feed',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        // Without an address, a build says so itself.
        if (command !== 'build' || !site.url) return;
        const content = sharedContent();
        const report = content.errors.length > 0 ? undefined : reportOf(content);
        if (report) logger.info(report);
      },
    },
  };
}

/** Says why an essay has no feed, or what its feed leaves out; undefined if that is nothing but undated comments. */
export function reportOf(content: Pick<OpenContent, 'essay' | 'points' | 'comments'>): string | undefined {
  const { essay, points, comments } = content;
  const fix = `To change that, write its date below "edition:" in ${ESSAY_FILE}, such as "date: 2023-02-28".`;
  if (!hasDate(content)) return `There is no ${FEED_PATH}, since this edition has no date. ${fix}`;
  const isDated = essayDate(essay.sections[0]?.data) !== undefined;
  if (!isDated) return `${FEED_PATH} leaves out the essay and its points, since this edition has no date. ${fix}`;
  const dated = comments.sections.filter(({ data }) => data.date).length;
  const left = [
    ...(points.sections.length > MOST_POINTS ? [`${MOST_POINTS} of ${points.sections.length} points`] : []),
    ...(dated > MOST_COMMENTS ? [`${MOST_COMMENTS} of ${dated} comments`] : []),
  ];
  return left.length > 0 ? `${FEED_PATH} has the newest ${left.join(' and the newest ')}.` : undefined;
}
