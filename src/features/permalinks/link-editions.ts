import type { AstroIntegration } from 'astro';
import { sharedContent } from '#content-files/bridge.ts';
import { editionIndex, type Ledger, lastRewording } from '#ledger/model/ledger.ts';
import { changesPath } from '#routes.ts';

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
              'import.meta.env.CHANGES': JSON.stringify(ledger?.editions.map((_, i) => changesPath(i + 1)) ?? []),
              'import.meta.env.REWORDED': JSON.stringify(ledger ? lastRewordings(ledger) : {}),
            },
          },
        });
      },
    },
  };
}

/** Returns the number of the last edition that reworded each text, from 1, by its id and the ids that lead to it. */
export function lastRewordings(ledger: Ledger): Record<string, number> {
  const numbers = [...ledger.ids].map(([id, { to }]) => {
    const entry = ledger.ids.get(to ?? id)!;
    return [id, editionIndex(ledger, lastRewording(entry)) + 1] as const;
  });
  return Object.fromEntries(numbers.filter(([, number]) => number > 0));
}
