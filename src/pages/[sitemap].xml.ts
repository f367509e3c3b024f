import type { APIRoute, GetStaticPaths } from 'astro';
import { getListedPages } from '#collections/listed-pages.ts';
import { sitemapOf } from '#features/crawlers/sitemap.ts';
import { link, SITEMAP_PATH } from '#routes.ts';
import { site } from '#site.ts';

// A sitemap has full addresses, and only a route with a parameter can be left out.
export const getStaticPaths = (async () => {
  const { url } = site;
  const paths = await getListedPages();
  if (!url || paths.length === 0) return [];
  const addresses = paths.map((path) => new URL(link(path), url).href);
  return [{ params: { sitemap: SITEMAP_PATH.replace('.xml', '') }, props: { addresses } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(sitemapOf(props['addresses']), { headers: { 'Content-Type': 'application/xml' } });
