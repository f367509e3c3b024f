import type { APIRoute, GetStaticPaths } from 'astro';
import { getListedPages } from '#collections/listed-pages.ts';
import { robotsTxt } from '#features/crawlers/robots.ts';
import { link, ROBOTS_PATH, SITEMAP_PATH } from '#routes.ts';
import { fullAddress, site } from '#site.ts';

// Crawlers read this file only at the root of a host.
export const getStaticPaths = (async () => {
  if (!site.url || link() !== '/') return [];
  const isListed = (await getListedPages()).length > 0;
  const sitemap = isListed ? fullAddress(link(SITEMAP_PATH)) : undefined;
  return [{ params: { robots: ROBOTS_PATH.replace('.txt', '') }, props: { sitemap } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(robotsTxt(props['sitemap']), { headers: { 'Content-Type': 'text/plain' } });
