import type { Cited } from '#features/citations/cited/cited.ts';

/** The most words of the title in a key. */
const MOST_WORDS = 2;

/**
 * Returns the key of an item in a bibliography, from what every BibTeX accepts: letters without accents, figures, `-`
 * and `.`. It begins with words of the essay's title, or with `essay` if that has no such letters, and ends with the id of what
 * is cited.
 */
export function keyOf({ id, title, whole = title }: Cited): string {
  const words = whole
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['essay'];
  return [...words.slice(0, MOST_WORDS), id].join('-');
}
