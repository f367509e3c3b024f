import type { APIRoute } from 'astro';
import { getEssay } from '~/collections/essay';
import { link } from '~/collections/link';
import { manifestOf } from '~/features/install/manifest';
import { getWords } from '~/words/get-words';

export const GET: APIRoute = async () =>
  Response.json(manifestOf(await getEssay(), await getWords(), link), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
