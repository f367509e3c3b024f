/** Why crawlers are let in without a licence: they could not read the `noindex` of pages that they may not fetch. */
const RESERVED = '# Every page asks not to be listed. Crawlers must be let in to read that.\n';

/**
 * Returns the rules for crawlers (RFC 9309): they may fetch everything.
 * @param sitemap the address of the sitemap; undefined if search engines may list no page
 */
export function robotsTxt(sitemap: string | undefined): string {
  const rules = 'User-agent: *\nDisallow:\n';
  return sitemap ? `${rules}\nSitemap: ${sitemap}\n` : RESERVED + rules;
}
