import type { APIRoute, GetStaticPaths } from 'astro';
import { hasFeed } from '#features/feed/has-feed.ts';
import { makeFeed } from '#features/feed/make-feed.ts';
import { writeAtom } from '#features/feed/write-atom.ts';
import { FEED_PATH } from '#routes.ts';

// A page whose paths are listed, so that a site without a feed has no such file.
export const getStaticPaths = (() =>
  hasFeed() ? [{ params: { feed: FEED_PATH.replace('.xml', '') } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(writeAtom(await makeFeed()), { headers: { 'Content-Type': 'application/atom+xml' } });
