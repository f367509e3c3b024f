import type { APIRoute, GetStaticPaths } from 'astro';
import { getListedPages } from '#collections/listed-pages.ts';
import { sitemapOf } from '#features/crawlers/sitemap.ts';
import { link, SITEMAP_PATH } from '#routes.ts';
import { fullAddress } from '#site.ts';

// A sitemap has full addresses, and only a route with a parameter can be left out.
export const getStaticPaths = (async () => {
  const paths = await getListedPages();
  const addresses = paths.map((path) => fullAddress(link(path))).filter((address) => address !== undefined);
  if (addresses.length === 0) return [];
  return [{ params: { sitemap: SITEMAP_PATH.replace('.xml', '') }, props: { addresses } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(sitemapOf(props['addresses']), { headers: { 'Content-Type': 'application/xml' } });
