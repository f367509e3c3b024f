import type { Cited } from '#features/citations/cited.ts';

/** The most words of the title in a key. */
const MOST_WORDS = 2;

/**
 * Returns the key of an item in a bibliography, from what every BibTeX accepts: letters without accents, figures, `-`
 * and `.`. It begins with the essay's title, if that has such letters, and ends with the id of what is cited.
 */
export function keyOf({ id, title, whole = title }: Cited): string {
  const words =
    whole
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return [...words.slice(0, MOST_WORDS), id].join('-');
}
