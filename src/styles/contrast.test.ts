import { readFileSync } from 'node:fs';
import { converter, parse, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';

/** The four papers as the stylesheets have them: names of colours without `--color-`, and their values. */
const css = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const tokens = {
  ...declarations(css('tokens.css'), '@theme static {'),
  ...declarations(css('tokens-later.css'), ':root {'),
};
const light = inScheme(tokens, 1);
const dark = inScheme(tokens, 2);
const papers = {
  light,
  dark,
  sepia: { ...light, ...declarations(css('papers.css'), ":root[data-theme='sepia'] {") },
  contrast: { ...dark, ...declarations(css('papers.css'), ":root[data-theme='contrast'] {") },
};

/** Words need 7 (WCAG 2.2, 1.4.6), controls and focus 3 (1.4.11). */
const TEXT = [
  'ink paper',
  'ink raise',
  'ink hair',
  'ink-2 paper',
  'ink-2 raise',
  'link paper',
  'visited paper',
  'visited raise',
  'cover-ink cover',
  'cover-text cover',
  'mark-ink mark',
  'inv-ink inv',
].map((pair) => pair.split(' ') as [string, string]);
const CONTROLS = ['rule paper', 'rule raise', 'focus paper', 'focus cover', 'halo inv'].map(
  (pair) => pair.split(' ') as [string, string],
);

describe.each(Object.entries(papers))('on %s paper', (_paper, colours) => {
  test.each(TEXT)('%s on %s is at least 7 : 1', (ink, ground) => {
    expect(wcagContrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(7);
  });

  test.each(CONTROLS)('%s on %s is at least 3 : 1', (ink, ground) => {
    expect(wcagContrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(3);
  });

  test.each(Array.from({ length: 10 }, (_, i) => i + 1))('sheet %i carries its heading, its numeral and focus', (n) => {
    const { sheet, tint } = stock(colours, n);
    expect(wcagContrast(colours['sheet-ink']!, sheet)).toBeGreaterThanOrEqual(7);
    expect(wcagContrast(tint, sheet)).toBeGreaterThanOrEqual(7);
    expect(wcagContrast(tint, colours['paper']!)).toBeGreaterThanOrEqual(7);
    expect(wcagContrast(colours['focus']!, sheet)).toBeGreaterThanOrEqual(3);
  });
});

test('a device that asks for more contrast in the dark gets the contrast that a reader can choose', () => {
  const [, asked] = css('papers.css').split('(prefers-contrast: more) and (prefers-color-scheme: dark)');
  expect(declarations(asked!, ':root:not([data-theme]) {')).toEqual(
    declarations(css('papers.css'), ":root[data-theme='contrast'] {"),
  );
});

/** What tokens.css makes of a stock's colour. */
function stock(colours: Record<string, string>, n: number) {
  const colour = converter('oklch')(parse(colours[`sheet-${n}`]!))!;
  if (colours['scheme'] === 'light') return { sheet: colour, tint: colours['sheet-ink']! };
  const [, l, c] = /--sheet-lightness, ([\d.]+)\) min\(c, var\(--sheet-chroma, ([\d.]+)/.exec(css('tokens.css'))!;
  const sheet = {
    ...colour,
    l: Number(colours['--sheet-lightness'] ?? l),
    c: Math.min(colour.c, Number(colours['--sheet-chroma'] ?? c)),
  };
  return { sheet, tint: colours['--figure'] ?? colour };
}

/** Colours as one of the two schemes has them. */
function inScheme(colours: Record<string, string>, scheme: 1 | 2): Record<string, string> {
  const chosen = Object.entries(colours).map(([name, value]) => [
    name,
    /^light-dark\((.+\)), (.+)\)$/.exec(value)?.[scheme] ?? value,
  ]);
  return { ...Object.fromEntries(chosen), scheme: scheme === 1 ? 'light' : 'dark' };
}

/** The colours in the block that begins with a text; other custom properties keep their two hyphens. */
function declarations(source: string, start: string): Record<string, string> {
  const at = source.indexOf(start);
  if (at < 0) throw new Error(`no block ${start}`);
  const block = source.slice(at, source.indexOf('}', at));
  const found = [...block.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].filter(([, key]) => !key!.startsWith('--font'));
  return Object.fromEntries(found.map(([, key, value]) => [key!.replace('--color-', ''), value!]));
}
