import type { SelectedPassage } from './selected-passage.ts';

/**
 * Returns the link to a selected passage: its permalink, the edition that the link was made in (`?3`) and the words. If
 * they cannot be named, it leads to the paragraph.
 */
export async function passageLink({ range, id, permalink }: SelectedPassage): Promise<string> {
  const link = new URL(permalink);
  link.search = import.meta.env.EDITION;
  const directive = await import('./text-fragment.ts')
    .then(({ textDirective }) => textDirective(range, id, permalink))
    .catch(() => '');
  return link.href + directive;
}
