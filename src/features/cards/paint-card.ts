import { promisify } from 'node:util';
import { constants, crc32, deflate } from 'node:zlib';
import { type Card, CARD } from './card.ts';

const { width: WIDTH, height: HEIGHT } = CARD;
/** Shades between the ground and the ink, both included: more of them cannot be seen, and make the file larger. */
const SHADES = 16;

/** More would take up memory, and are not faster: sharp and zlib share four threads. */
const AT_ONCE = 4;

/** Paints cards as PNG files, a few at a time. Returns them in the same order. */
export async function paintCards<Named extends Card>(
  cards: Named[],
  isRightToLeft: boolean,
): Promise<(Named & { png: Buffer })[]> {
  const painted: (Named & { png: Buffer })[] = [];
  const waiting = [...cards.entries()];
  const paintNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [i, card] = next;
      painted[i] = { ...card, png: await paintCard(card, isRightToLeft) };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, paintNext));
  return painted;
}

/**
 * Paints a card as a PNG with a palette. Since its letters are outlines and its compression looks for repeated bytes
 * only, the same card has the same bytes on every machine. sharp's own palettes take three times as long.
 */
export async function paintCard({ ground, ink, strips, paths }: Card, isRightToLeft: boolean): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${paths}</svg>`;
  const coverage = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  const shades = Array.from({ length: SHADES }, (_, i) => mix(rgbOf(ground), rgbOf(ink), i / (SHADES - 1)));
  const palette = [...shades, ...strips.map(({ colour }) => rgbOf(colour))];
  // Each row begins with the number of its filter: 0 for none.
  const rows = Buffer.alloc(HEIGHT * (WIDTH + 1));
  const rowAt = (y: number) => rows.subarray(y * (WIDTH + 1) + 1, (y + 1) * (WIDTH + 1));
  for (let y = 0; y < HEIGHT; y++) {
    const row = rowAt(y);
    for (let x = 0; x < WIDTH; x++) row[x] = Math.round((coverage[y * WIDTH + x]! / 255) * (SHADES - 1));
  }
  for (const [i, { top, height, width }] of strips.entries()) {
    const [from, to] = isRightToLeft ? [WIDTH - Math.round(width), WIDTH] : [0, Math.round(width)];
    for (let y = top; y < top + height; y++) rowAt(y).fill(SHADES + i, from, to);
  }
  return png(rows, palette);
}

type Colour = number[];

function rgbOf(colour: string): Colour {
  return [...Buffer.from(colour.slice(1), 'hex')];
}

function mix(a: Colour, b: Colour, share: number): Colour {
  return a.map((value, i) => Math.round(value + (b[i]! - value) * share));
}

/** Writes a PNG (W3C Portable Network Graphics) from rows of indices into a palette. */
async function png(rows: Buffer, palette: Colour[]): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // 8 bits a pixel, colours from a palette.
  header.set([8, 3], 8);
  // Run-length encoding looks for no other matches, whose choice depends on the processor.
  const data = await promisify(deflate)(rows, { strategy: constants.Z_RLE });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}
