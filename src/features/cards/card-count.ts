import type { AstroIntegration } from 'astro';

/** How many points have cards of their own; docs/decisions.md says what more would cost. */
export const MOST_CARDS = 100;

/**
 * Says in a build how many points have cards of their own, if not all of them do.
 * @param address the address of the site; without one, there are no cards
 * @param countPoints returns how many points the essay has
 */
export function cardCount(address: URL | undefined, countPoints: () => number): AstroIntegration {
  return {
    name: 'cards',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' || !address) return;
        const count = countPoints();
        if (count <= MOST_CARDS) return;
        logger.info(`The first ${MOST_CARDS} of ${count} points have cards of their own; the others have the essay’s.`);
      },
    },
  };
}
