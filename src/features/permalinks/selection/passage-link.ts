import { type SelectedPassage, withoutHash, wordsOf } from './selected-passage.ts';

/**
 * Returns the permalink of the paragraph that a passage begins in.
 * @param edition a query that says in which edition the link was made: `?3`, or `?3.2` for a passage that goes on for two
 *   more paragraphs
 */
export function linkTo({ page, id }: SelectedPassage, edition = ''): string {
  return `${page}${edition}#${encodeURI(id)}`;
}

/** Returns the link to the words of a passage; if they cannot be named, it leads to their paragraph. */
export async function linkToWords(passage: SelectedPassage): Promise<string> {
  const { range, id, more, page } = passage;
  const directive = await import('./text-fragment.ts')
    .then(({ textDirective }) => textDirective(range, wordsOf, id, page === withoutHash(location) ? undefined : page))
    .catch(() => '');
  const { EDITION } = import.meta.env;
  return linkTo(passage, EDITION && more ? `${EDITION}.${more}` : EDITION) + directive;
}
