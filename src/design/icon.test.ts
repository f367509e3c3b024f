import { expect, test } from 'vitest';
import { cutArchivo } from './archivo.ts';
import { drawAnd, drawNumeral } from './icon.ts';

const archivo = await cutArchivo('0123456789&');
const colours = { ground: '#fbb2a8', ink: '#131319' };

test('figures that Archivo lacks are set in a font of the device', () => {
  expect(drawNumeral(12, '١٢', colours, archivo)).toMatch(/<text [^>]*>١٢<\/text>/);
});

test('a numeral too long to be read at 16 px is replaced by the &', () => {
  for (const number of [1000, 10_000, 88_888]) {
    expect(drawNumeral(number, String(number), colours, archivo)).toBe(drawAnd(colours, archivo));
  }
  for (const number of [1, 10, 100, 999]) {
    expect(drawNumeral(number, String(number), colours, archivo)).not.toBe(drawAnd(colours, archivo));
  }
});
