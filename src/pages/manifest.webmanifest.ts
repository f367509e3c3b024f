import type { APIRoute } from 'astro';
import { getEssay } from '#collections/essay.ts';
import { getMessages } from '#collections/messages.ts';
import { manifestOf } from '#features/install/manifest.ts';
import { link } from '#routes.ts';

export const GET: APIRoute = async () =>
  Response.json(manifestOf(await getEssay(), await getMessages(), link), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
