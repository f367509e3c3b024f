import type { Part } from './parts.ts';

/** Parts that a list names one by one. */
const MOST_LISTED = 40;

/**
 * Parts in groups of neighbours, so that no list of them is long: one group of a few, and of many about as many
 * groups as a group has parts.
 */
export function groupParts(parts: Part[]): [Part, ...Part[]][] {
  const size = parts.length <= MOST_LISTED ? MOST_LISTED : Math.ceil(Math.sqrt(parts.length));
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, i) => {
    const [first, ...rest] = parts.slice(i * size, (i + 1) * size);
    return [first!, ...rest];
  });
}
