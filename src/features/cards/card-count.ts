import type { AstroIntegration } from 'astro';
import { sharedContent } from '#content-files/bridge.ts';

/**
 * How many points have cards of their own. Drawing 100 takes a third of the time that it takes to build an essay of
 * 1,000 points.
 */
export const MOST_POINTS = 100;

/** Says in a build how many points have cards of their own, if not all of them do. */
export function cardCount(address: URL | undefined): AstroIntegration {
  return {
    name: 'cards',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' || !address) return;
        const count = sharedContent().points.sections.length;
        if (count <= MOST_POINTS) return;
        logger.info(
          `The first ${MOST_POINTS} of ${count} points have cards of their own; the others have the essay’s.`,
        );
      },
    },
  };
}
