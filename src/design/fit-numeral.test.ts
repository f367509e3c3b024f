import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cutArchivo, NARROWEST } from './archivo.ts';
import { fitNumeral, NUMERAL_WIDTHS, ROOM_IN_ESSAY, ROOM_ON_PAGE, sheetOf } from './fit-numeral.ts';

const archivo = await cutArchivo('0123456789');

test.each([ROOM_IN_ESSAY, ROOM_ON_PAGE])(
  'in %f em the numerals of the first ten points have their own widths',
  (room) => {
    for (let number = 1; number <= 10; number++) {
      expect(fitNumeral(number, archivo, room)).toEqual({ width: NUMERAL_WIDTHS[number - 1], scale: 1 });
    }
  },
);

test.each([ROOM_IN_ESSAY, ROOM_ON_PAGE])('no numeral leaves a gutter of %f em', (room) => {
  for (const number of [1, 4, 8, 10, 11, 14, 20, 44, 88, 100, 144, 888, 1000, 8888]) {
    const { width, scale } = fitNumeral(number, archivo, room);
    expect(archivo.measure(String(number), width).advance * scale, String(number)).toBeLessThanOrEqual(room + 0.01);
    expect(width).toBeGreaterThanOrEqual(NARROWEST);
  }
});

test('sheets come in turn', () => {
  const { length } = NUMERAL_WIDTHS;
  expect([1, length, length + 1, 2 * length, 100 * length + 1].map(sheetOf)).toEqual([1, length, 1, length, 1]);
});

test('the widths are those of the stylesheet', () => {
  const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  const cuts = [...css.matchAll(/--cut: ([\d.]+)%/g)].map(([, cut]) => Number(cut));
  expect(cuts).toEqual(NUMERAL_WIDTHS);
});
