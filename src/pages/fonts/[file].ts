import type { APIRoute, GetStaticPaths } from 'astro';
import { getLettering } from '#collections/lettering.ts';

export const getStaticPaths = (async () => {
  const { file } = await getLettering();
  return [{ params: { file } }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { woff2 } = await getLettering();
  return new Response(new Uint8Array(woff2), { headers: { 'Content-Type': 'font/woff2' } });
};
