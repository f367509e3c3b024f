import type { APIRoute } from 'astro';
import { getEssay } from '#collections/essay.ts';
import { getWords } from '#collections/words.ts';
import { manifestOf } from '#features/install/manifest.ts';
import { link } from '#routes.ts';

export const GET: APIRoute = async () =>
  Response.json(manifestOf(await getEssay(), await getWords(), link), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
