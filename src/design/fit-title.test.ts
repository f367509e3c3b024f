import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cutArchivo } from './archivo.ts';
import { fitTitle } from './fit-title.ts';

const archivo = await cutArchivo('ABCDEFGHIJKLMNOPQRSTUVWXYZ& ');
const inkOf = ({ text, width }: { text: string; width: number | undefined }) =>
  archivo.measure(text.toUpperCase(), width!).ink;

test('every line of a title fills the measure', () => {
  const { em, lines } = fitTitle(['Go slow', '& by the small boats', 'of the harbour'], archivo);
  for (const line of lines.slice(1)) expect(inkOf(line)).toBeCloseTo(em, 1);
  expect(lines.every((line) => inkOf(line) <= em + 0.001)).toBe(true);
  expect(lines[0]!.width).toBe(124.99);
});

test('a title of one line is broken so that it stands at most half as high as it is wide', () => {
  const thirty = Array.from({ length: 30 }, (_, i) => ['harbour', 'of', 'small', 'boats'][i % 4]).join(' ');
  for (const title of ['Go', 'Harbour', 'Harbour of small boats', thirty]) {
    const { em, lines } = fitTitle([title], archivo);
    expect(lines.map(({ text }) => text).join(' ')).toBe(title);
    expect((lines.length * 0.84) / em).toBeLessThanOrEqual(0.5001);
  }
  expect(fitTitle([thirty], archivo).lines.length).toBeGreaterThan(4);
});

test('no line ends in a sign or a short word if the title can be broken elsewhere', () => {
  for (const [title, lines] of [
    ['For slowness & dissent in our small boats', /(^| )(for|&|in|our)$/i],
    ['The art of a good rest', /(^| )(the|art|of|a)$/i],
  ] as const) {
    for (const { text } of fitTitle([title], archivo).lines) expect(text).not.toMatch(lines);
  }
});

test('a line with a letter that Archivo lacks keeps the width it has', () => {
  expect(fitTitle(['حرية'], archivo).lines).toEqual([{ text: 'حرية', width: undefined, bearing: 0 }]);
});

test('a Japanese or Korean title has room for each letter', () => {
  expect(fitTitle(['小さな畑'], archivo).em).toBe(4);
  expect(fitTitle(['작은 텃밭'], archivo).em).toBeGreaterThan(4);
});

const turkish = (text: string) => text.toLocaleUpperCase('tr');

test('capitals are those of the language', () => {
  expect(fitTitle(['limit'], archivo, turkish).lines[0]!.width).toBeUndefined();
  expect(fitTitle(['limit'], archivo).lines[0]!.width).toBeDefined();
});

test('the height of a line is that of the stylesheet', () => {
  const css = readFileSync(new URL('../features/essay/cover.css', import.meta.url), 'utf8');
  expect(css).toContain('line-height: 0.84;');
});

test('a title of ten thousand letters is set in good time, and whole', { timeout: 20_000 }, () => {
  const title = 'small boats of the harbour '.repeat(400).trim();
  const { em, lines } = fitTitle([title], archivo);
  expect(lines.map(({ text }) => text).join(' ')).toBe(title);
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) expect(inkOf(line)).toBeLessThanOrEqual(em + 0.001);
});
