import { expect, test } from 'vitest';
import { cutArchivo, WIDEST } from '#design/archivo.ts';
import { signOffCss, signOffLines } from './sign-off.ts';

const archivo = await cutArchivo('abcdefghijklmnopqrstuvwxyzABW,& ');

test('a sign-off is broken after its commas', () => {
  expect(signOffLines('With care, A & B')).toEqual(['With care,', 'A & B']);
  expect(signOffLines('Until soon')).toEqual(['Until soon']);
  expect(signOffLines('مع الود، أ و ب')).toEqual(['مع الود،', 'أ و ب']);
});

test('the longest line gives the width', () => {
  const { advance } = archivo.measure('with all our care,', WIDEST);
  const [, em] = /--em:([\d.]+)/.exec(signOffCss('with all our care, A & B', archivo))!;
  expect(Number(em)).toBeGreaterThanOrEqual(advance);
  expect(Number(em)).toBeCloseTo(advance, 1);
});

test('letters that Archivo lacks are not measured', () => {
  expect(signOffCss('Žofie', archivo)).toBe('');
  expect(signOffCss(undefined, archivo)).toBe('');
});
