import { expect, test } from 'vitest';
import { cutArchivo } from './archivo.ts';
import { cutArchivoLatin } from './archivo-latin.ts';

test('letters of every language in Latin script are drawn side by side', async () => {
  const words = ['Żółw', 'Việt', 'İğne', 'Öl'];
  const archivo = await cutArchivoLatin(words.join(''));
  for (const word of words) {
    expect(archivo.has(word)).toBe(true);
    const { advance, ink, bearing } = archivo.measure(word, 88);
    const starts = [...archivo.outline(word, 88).matchAll(/M(-?\d+)/g)].map(([, x]) => Number(x));
    expect(starts).toHaveLength(word.length);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts.at(-1)).toBeLessThan(advance * 500);
    expect(ink + bearing).toBeLessThanOrEqual(advance);
    const each = [...word].map((letter) => archivo.measure(letter, 88).advance);
    expect(advance).toBeCloseTo(
      each.reduce((sum, one) => sum + one),
      0,
    );
  }
  expect(archivo.has('حرية')).toBe(false);
});

test('a text that the first file has is drawn as on pages', async () => {
  const [all, first] = [await cutArchivoLatin('Wave Żółw'), await cutArchivo('Wave')];
  expect(all.outline('Wave', 100)).toBe(first.outline('Wave', 100));
  expect(all.measure('Wave', 100)).toEqual(first.measure('Wave', 100));
});
