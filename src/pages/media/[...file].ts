import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getImages } from '~/collections/images';
import { site } from '~/site';

export const getStaticPaths = (async () => {
  const images = await getImages();
  return [...images.keys()].map((file) => ({ params: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { file } }) =>
  new Response(new Uint8Array(await readFile(path.join(site.content, file!))));
