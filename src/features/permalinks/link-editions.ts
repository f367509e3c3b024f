import type { AstroIntegration } from 'astro';
import { sharedContent } from '#content-files/bridge.ts';
import type { Ledger } from '#ledger/model/ledger.ts';
import { ABOUT_PATH } from '#routes.ts';

/**
 * Gives code in the browser what it needs to tell a reader that a passage was reworded after a link to it was made:
 * the number of this edition, which such links carry, and the last edition that reworded each text.
 */
export function linkEditions(): AstroIntegration {
  return {
    name: 'link-editions',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'preview') return;
        const ledger = sharedContent().publication?.ledger;
        updateConfig({
          vite: {
            define: {
              'import.meta.env.EDITION': JSON.stringify(ledger ? `?${ledger.editions.length}` : ''),
              'import.meta.env.CHANGES_PATH': JSON.stringify(`${ABOUT_PATH}#changes`),
              'import.meta.env.REWORDED': JSON.stringify(ledger ? lastRewordings(ledger) : {}),
            },
          },
        });
      },
    },
  };
}

/** Returns the number of the last edition that reworded each text, from 1, by its id and the ids that lead to it. */
export function lastRewordings({ editions, ids }: Ledger): Record<string, number> {
  const numbers = [...ids].map(
    ([id, { to }]) => [id, editions.indexOf(ids.get(to ?? id)?.reworded ?? '') + 1] as const,
  );
  return Object.fromEntries(numbers.filter(([, number]) => number > 0));
}
