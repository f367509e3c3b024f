import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Card, CARD } from './card.ts';
import { paintCard, paintCards } from './paint-card.ts';

const card: Card = {
  ground: '#f7b9d5',
  ink: '#131319',
  strips: [
    { colour: '#fbfaf8', top: 600, height: 30, width: 1200 },
    { colour: '#9ceead', top: 610, height: 4, width: 1100 },
  ],
  paths: '<path d="M100 100h50v50h-50z"/>',
};

test('a card is a PNG of 1200 by 630 px, in exactly its colours', async () => {
  const png = await paintCard(card, false);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...CARD });
  const places = {
    '0,0': '#f7b9d5',
    '125,125': '#131319',
    '1199,599': '#f7b9d5',
    '0,612': '#9ceead',
    '1150,612': '#fbfaf8',
  };
  expect(await coloursAt(png, Object.keys(places))).toEqual(Object.values(places));
});

test('strips begin on the side where lines start', async () => {
  expect(await coloursAt(await paintCard(card, true), ['1150,612', '50,612'])).toEqual(['#9ceead', '#fbfaf8']);
});

test('the same card has the same bytes, and every card its own', async () => {
  const others = Array.from({ length: 9 }, (_, i) => ({ ...card, paths: `<path d="M${i} 0h50v50z"/>` }));
  const [first, second] = [await paintCards(others, false), await paintCards(others, false)];
  expect(first.map(({ png }) => png.toString('base64'))).toEqual(second.map(({ png }) => png.toString('base64')));
  expect(first.map(({ paths }) => paths)).toEqual(others.map(({ paths }) => paths));
  expect(new Set(first.map(({ png }) => png.toString('base64'))).size).toBe(others.length);
});

async function coloursAt(png: Buffer, places: string[]): Promise<string[]> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return places.map((place) => {
    const [x, y] = place.split(',').map(Number);
    const at = 3 * (y! * CARD.width + x!);
    return `#${data.subarray(at, at + 3).toString('hex')}`;
  });
}
