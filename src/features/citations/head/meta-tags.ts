import type { Cited } from '#features/citations/cited/cited.ts';

/**
 * Returns the `<meta>` tags of a page by which reference managers and Google Scholar cite it, as pairs of name and
 * content: Highwire Press tags, which both read first, and Dublin Core for what these lack.
 * @param licence the name or the address of the licence
 */
export function metaTags({ title, authors, date, language, url }: Cited, licence: string | undefined) {
  const day = date?.replaceAll('-', '/');
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', title],
    ...authors.map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', day],
    ['citation_language', language],
    ['citation_public_url', url],
    // Without it, Zotero takes the page for an article in a journal.
    ['DC.type', 'webpage'],
    ['DC.rights', licence],
  ];
  return tags.filter((tag): tag is [string, string] => tag[1] !== undefined);
}
