import { readFileSync } from 'node:fs';
import { type CssNode, generate, parse, walk } from 'css-tree';
import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { NUMERAL_WIDTHS } from '#design/fit-numeral.ts';
import { SETTINGS } from '#features/settings/settings.ts';

const FILES = ['tokens.css', 'tokens-later.css'];
/** The papers that the reader can choose. */
const PAPERS = SETTINGS.theme.choices.filter((choice) => choice !== 'auto');

/** The colours of each paper, by name without `--color-`; a paper inherits what it does not set from the light one. */
const light = coloursIn('@theme', ':root');
const papers = PAPERS.map((paper) => [paper, { ...light, ...coloursOf(paper) }] as const);

/** Text needs 7 : 1 (WCAG 2.2, 1.4.6), controls and focus 3 : 1 (1.4.11). */
const TEXT = pairs(
  'ink paper, ink raise, ink hair, ink-2 paper, ink-2 raise, link paper, visited paper, visited raise',
  'cover-ink cover, cover-text cover, mark-ink mark, inv-ink inv',
);
const CONTROLS = pairs('rule paper, rule raise, focus paper, focus cover, halo inv');

describe.each(papers)('on %s paper', (paper, colours) => {
  test.each(TEXT)('%s on %s is at least 7 : 1', (ink, ground) => {
    expect(wcagContrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(7);
  });

  test.each(CONTROLS)('%s on %s is at least 3 : 1', (ink, ground) => {
    expect(wcagContrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(3);
  });

  test.each(NUMERAL_WIDTHS.map((_, i) => i + 1))('sheet %i carries its heading, its numeral and focus', (n) => {
    expect(colours).toHaveProperty(`stock-${n}`);
    const sheet = colours[`sheet-${n}`] ?? colours[`stock-${n}`]!;
    const figure = colours['figure'] === 'initial' ? colours[`stock-${n}`]! : colours['figure']!;
    expect(wcagContrast(colours['sheet-text']!, sheet)).toBeGreaterThanOrEqual(7);
    expect(wcagContrast(figure, sheet)).toBeGreaterThanOrEqual(7);
    expect(wcagContrast(figure, colours['paper']!)).toBeGreaterThanOrEqual(7);
    expect(wcagContrast(colours['focus']!, sheet)).toBeGreaterThanOrEqual(3);
  });

  test('its name in the settings is written in its colours', () => {
    const shown = declarationsIn(`.theme-${paper}`);
    expect([shown['background'], shown['color']]).toEqual([colours['paper'], colours['ink']]);
  });
});

/**
 * Returns the colours that a paper sets, on a device that asks for it or as the reader's choice.
 * @throws Error if there are none and it is not the light one
 */
function coloursOf(paper: string): Record<string, string> {
  const own = coloursIn(`@variant ${paper}`, `&[data-theme=${paper}]`);
  if (paper !== 'light' && Object.keys(own).length === 0)
    throw new Error(`${FILES.join(' and ')} have no colours in &[data-theme='${paper}'].`);
  return own;
}

/** Returns the colours set in blocks with these names, by name without `--color-`. */
function coloursIn(...names: string[]): Record<string, string> {
  const all = Object.entries(declarationsIn(...names));
  return Object.fromEntries(
    all.flatMap(([name, value]) => (name.startsWith('--color-') ? [[name.replace('--color-', ''), value]] : [])),
  );
}

/** Returns what is declared directly in blocks with these names: a selector, or an at-rule and its prelude. */
function declarationsIn(...names: string[]): Record<string, string> {
  const found: [string, string][] = [];
  for (const file of FILES) {
    walk(parse(readFileSync(new URL(file, import.meta.url), 'utf8')), (node) => {
      if (!('block' in node) || !node.block || !names.includes(nameOf(node))) return;
      for (const child of node.block.children) {
        if (child.type === 'Declaration') found.push([child.property, generate(child.value).trim()]);
      }
    });
  }
  return Object.fromEntries(found);
}

function nameOf(node: CssNode): string {
  if (node.type === 'Rule') return generate(node.prelude).replaceAll(/["']/g, '');
  if (node.type !== 'Atrule') return '';
  return node.name === 'theme' ? '@theme' : `@${node.name} ${node.prelude ? generate(node.prelude) : ''}`;
}

function pairs(...lists: string[]): [string, string][] {
  return lists.flatMap((list) => list.split(', ')).map((pair) => pair.split(' ') as [string, string]);
}
