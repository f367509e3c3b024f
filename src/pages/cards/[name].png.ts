import type { APIRoute, GetStaticPaths } from 'astro';
import { getEssay } from '#collections/essay.ts';
import { getCards } from '#features/cards/cards.ts';
import { paintCards } from '#features/cards/paint-card.ts';
import { lightColour } from '#layouts/page-sheet.ts';

export const getStaticPaths = (async () => {
  const { direction } = await getEssay();
  const cards = (await getCards()).map(({ name, draw }) => ({ name, ...draw(lightColour) }));
  const painted = await paintCards(cards, direction === 'rtl');
  return painted.map(({ name, png }) => ({ params: { name }, props: { png } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(new Uint8Array(props['png']), { headers: { 'Content-Type': 'image/png' } });
