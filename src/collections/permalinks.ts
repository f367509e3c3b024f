import { link } from '#routes.ts';
import { onceABuild } from './entries.ts';
import { getParts } from './parts.ts';
import { getSectionOf } from './sections.ts';
import { getThreadPages } from './thread-pages.ts';

/**
 * Makes a lookup of an id's address. A point has its own page, comments are on the pages of the thread, the closing
 * of a long essay has its own page, and everything else is on the first page.
 */
export const getPermalinks = onceABuild(async (): Promise<(id: string) => string> => {
  const pages = await getThreadPages();
  const sectionOf = await getSectionOf();
  const pageOf = new Map(pages.flatMap(({ ids, path }) => [...ids].map((id) => [id, path])));
  const closing = (await getParts()).length > 0 ? 'closing/' : '';
  return (id) => {
    const section = sectionOf(id);
    if (/^p\d/.test(section)) return link(`${section.slice(1)}/${section === id ? '' : `#${id}`}`);
    if (section.startsWith('c-')) return link(`${pageOf.get(section) ?? 'comments/'}#${id}`);
    return link(`${section === 'closing' ? closing : ''}#${id}`);
  };
});
