import type { APIRoute, GetStaticPaths } from 'astro';
import { getImages } from '#collections/images.ts';

export const getStaticPaths = (async () =>
  [...(await getImages())].map(([file, { bytes }]) => ({
    params: { file },
    props: { bytes },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(props['bytes']);
