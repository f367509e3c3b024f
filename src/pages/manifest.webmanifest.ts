import type { APIRoute } from 'astro';
import { getEssay } from '~/collections/essay';
import { link } from '~/collections/permalink';
import { manifestOf } from '~/features/install/manifest';

export const GET: APIRoute = async () =>
  Response.json(manifestOf(await getEssay(), link), { headers: { 'Content-Type': 'application/manifest+json' } });
