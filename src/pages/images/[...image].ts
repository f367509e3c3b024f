import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getImages } from '~/collections/images';
import { site } from '~/site';

export const getStaticPaths = (async () =>
  (await getImages()).map((image) => ({ params: { image } }))) satisfies GetStaticPaths;

export const GET: APIRoute<never, { image: string }> = async ({ params: { image } }) =>
  new Response(new Uint8Array(await readFile(path.join(site.content, image))));
