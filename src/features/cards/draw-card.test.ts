import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cutArchivo } from '#design/archivo.ts';
import { NUMERAL_WIDTHS } from '#design/fit-numeral.ts';
import { type Card, CARD, MARGIN } from './card.ts';
import { drawCover, STACK } from './draw-cover.ts';
import { BASELINE, drawSheet, NUMERAL } from './draw-sheet.ts';
import { paintCard } from './paint-card.ts';

const archivo = await cutArchivo('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 &“…');
const pen = { archivo, isRightToLeft: false };
const mirrored = { archivo, isRightToLeft: true };
const colours = { ground: '#f7b9d5', ink: '#131319' };
const coverColours = { ...colours, sheets: NUMERAL_WIDTHS.map(() => '#f9eb80'), paper: '#fbfaf8' };
const capitals = (text: string) => text.toUpperCase();

const mark = { text: '5', width: 62, size: NUMERAL, baseline: BASELINE };
const long = 'harbour of small boats and of those who keep them '.repeat(6).trim();
const word = 'Harbourgangway'.repeat(20);

describe('on the card of a point', () => {
  test.each([
    ['a heading of a line', 'Dissent can be an act of love', ['Boats', 'By Ada']],
    ['long texts', long, [long, long]],
    ['long words', word, [word, word]],
    ['a long word among others', `A ${word} keeps ${word}`, []],
  ])('with %s, words keep clear of the edges, and of one another', async (_case, heading, foot) => {
    const ink = await inkOf(drawSheet({ mark, heading, size: 72, foot }, colours, pen));
    expect(ink.left).toBeGreaterThanOrEqual(MARGIN - 1);
    expect(ink.top).toBeGreaterThanOrEqual(MARGIN - 1);
    expect(ink.right).toBeLessThanOrEqual(CARD.width - MARGIN + 1);
    expect(ink.bottom).toBeLessThanOrEqual(CARD.height - MARGIN / 2);
    // The foot is apart from the heading, and the heading from the numeral.
    expect(blanksIn(ink.rows, BASELINE + 20, BASELINE + 60)).toBe(40);
    expect(blanksIn(ink.columnsOfHeading, MARGIN + 100, 400)).toBeGreaterThan(40);
  });

  test('a short heading has the size of the design, and a long one is smaller', async () => {
    // The ascender of k is 0.72 em high.
    expect(await heightOf('kin')).toBeCloseTo(0.72 * 72, -1);
    expect(await heightOf(`kin${'n'.repeat(30)}`)).toBeLessThan(0.6 * 72);
  });

  test('a numeral without words is in the middle of the height', async () => {
    const { top, bottom } = await inkOf(drawSheet({ mark, size: 72, foot: [] }, colours, pen));
    expect(Math.abs((top + bottom) / 2 - CARD.height / 2)).toBeLessThan(5);
  });

  test('where lines start on the right, so does the card', async () => {
    const sheet = { mark, heading: 'Knots', size: 72, foot: ['Boats'] };
    const [ink, other] = [
      await inkOf(drawSheet(sheet, colours, pen)),
      await inkOf(drawSheet(sheet, colours, mirrored)),
    ];
    expect(other.right).toBeCloseTo(CARD.width - ink.left, -1);
    expect(other.left).toBeCloseTo(CARD.width - ink.right, -1);
  });
});

describe('on the card of the essay', () => {
  const texts = { kicker: 'Notes', standfirst: 'What floats and why', credit: 'By Ada', capitals };

  test.each([
    ['three lines', ['Go slow', 'and by the small boats', 'of the harbour'], texts],
    ['a line', ['A harbour of small boats'], { capitals }],
    ['a long title', [long], { ...texts, kicker: long, standfirst: long, credit: long }],
    ['a long word', [word], { ...texts, kicker: word, standfirst: word, credit: word }],
  ])('with %s, words keep clear of the edges, and the title of what is below it', async (_case, title, cover) => {
    const ink = await inkOf(drawCover({ ...cover, title }, coverColours, pen));
    expect(ink.left).toBeGreaterThanOrEqual(MARGIN - 1);
    expect(ink.right).toBeLessThanOrEqual(CARD.width - MARGIN + 1);
    expect(ink.top).toBeGreaterThanOrEqual(50);
    expect(ink.bottom).toBeLessThanOrEqual(CARD.height - 60);
    // The kicker, three lines of the title, the standfirst and the credit, with blank rows between them.
    if (cover === texts) expect(ink.rows.join('').match(/1+/g)).toHaveLength(6);
  });

  test('each line of the title fills the measure', async () => {
    for (const title of [['For boats', '& harbours'], ['A harbour of small boats']]) {
      const ink = await inkOf(drawCover({ title, capitals }, coverColours, pen));
      expect([Math.round(ink.left), Math.round(ink.right)]).toEqual([MARGIN, CARD.width - MARGIN]);
    }
  });

  test('a title of one line is broken into as many as fill the card', async () => {
    const ink = await inkOf(drawCover({ title: ['A harbour of the small boats'], capitals }, coverColours, pen));
    expect(ink.bottom - ink.top).toBeGreaterThan(0.75 * (CARD.height - 2 * MARGIN));
  });

  test('the sheets of the stack reach as far as on the page', () => {
    const css = readFileSync(new URL('../essay/stack.css', import.meta.url), 'utf8');
    expect([...css.matchAll(/px \/ ([\d.]+)% 4px/g)].map(([, reach]) => Number(reach))).toEqual(STACK);
    expect(STACK).toHaveLength(NUMERAL_WIDTHS.length);
  });

  test('a title without letters in Archivo is replaced by the mark of the site', async () => {
    const ink = await inkOf(drawCover({ title: [], capitals }, coverColours, pen));
    expect(ink.bottom - ink.top).toBeGreaterThan(300);
  });
});

/** Returns how far the ink of a card extends, in px, and which of its rows and columns have any. */
async function inkOf(card: Card) {
  const { width, height } = CARD;
  const png = await paintCard({ ...card, strips: [] }, false);
  const { data } = await sharp(png).extractChannel('green').raw().toBuffer({ resolveWithObject: true });
  const inked = Number.parseInt(card.ground.slice(3, 5), 16) - 60;
  const [rows, columns, columnsOfHeading] = [new Uint8Array(height), new Uint8Array(width), new Uint8Array(width)];
  for (let i = 0; i < data.length; i++) {
    if (data[i]! >= inked) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    rows[y] = columns[x] = 1;
    if (y < BASELINE) columnsOfHeading[x] = 1;
  }
  return {
    left: columns.indexOf(1),
    right: columns.lastIndexOf(1) + 1,
    top: rows.indexOf(1),
    bottom: rows.lastIndexOf(1) + 1,
    rows,
    columnsOfHeading,
  };
}

/** Returns how high a heading of one line is, in px. */
async function heightOf(heading: string): Promise<number> {
  const sheet = { mark: { ...mark, text: ' ' }, heading, size: 72, foot: [] };
  const { top, bottom } = await inkOf(drawSheet(sheet, colours, pen));
  return bottom - top;
}

/** Counts rows or columns without ink. */
function blanksIn(lines: Uint8Array, from: number, to: number): number {
  return lines.subarray(from, to).filter((has) => has === 0).length;
}
