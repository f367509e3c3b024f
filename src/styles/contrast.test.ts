import { readFileSync } from 'node:fs';
import { type CssNode, generate, parse, walk } from 'css-tree';
import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';

/** The colours of each paper, by name without `--color-`; a paper inherits what it does not set from the light one. */
const light = { ...coloursIn('tokens.css', '@theme'), ...coloursIn('tokens-later.css', ':root') };
const dark = {
  ...light,
  ...coloursIn('tokens.css', '@variant dark'),
  ...coloursIn('tokens-later.css', '@variant dark'),
};
const papers = {
  light,
  dark,
  sepia: { ...light, ...coloursIn('tokens-later.css', '&[data-theme=sepia]') },
  contrast: { ...light, ...coloursIn('tokens-later.css', '@variant contrast') },
};

/** Text needs 7 : 1 (WCAG 2.2, 1.4.6), controls and focus 3 : 1 (1.4.11). */
const TEXT = pairs(
  'ink paper, ink raise, ink hair, ink-2 paper, ink-2 raise, link paper, visited paper, visited raise',
  'cover-ink cover, cover-text cover, mark-ink mark, inv-ink inv',
);
const CONTROLS = pairs('rule paper, rule raise, focus paper, focus cover, halo inv');

describe.each(Object.entries(papers))('on %s paper', (_paper, colours) => {
  test.each(TEXT)('%s on %s is at least 7 : 1', (ink, ground) => {
    expect(wcagContrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(7);
  });

  test.each(CONTROLS)('%s on %s is at least 3 : 1', (ink, ground) => {
    expect(wcagContrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(3);
  });

  test.each(Array.from({ length: 10 }, (_, i) => i + 1))('sheet %i carries its heading, its numeral and focus', (n) => {
    const sheet = colours[`sheet-${n}`] ?? colours[`stock-${n}`]!;
    const figure = colours['figure'] === 'initial' ? colours[`stock-${n}`]! : colours['figure']!;
    expect(wcagContrast(colours['sheet-text']!, sheet)).toBeGreaterThanOrEqual(7);
    expect(wcagContrast(figure, sheet)).toBeGreaterThanOrEqual(7);
    expect(wcagContrast(figure, colours['paper']!)).toBeGreaterThanOrEqual(7);
    expect(wcagContrast(colours['focus']!, sheet)).toBeGreaterThanOrEqual(3);
  });
});

/**
 * Returns the colours that a stylesheet sets directly in blocks with a name: a selector, or an at-rule and its prelude.
 */
function coloursIn(file: string, name: string): Record<string, string> {
  const found: [string, string][] = [];
  walk(parse(readFileSync(new URL(file, import.meta.url), 'utf8')), (node) => {
    if (!('block' in node) || !node.block || nameOf(node) !== name) return;
    for (const child of node.block.children) {
      if (child.type === 'Declaration' && child.property.startsWith('--color-'))
        found.push([child.property.replace('--color-', ''), generate(child.value).trim()]);
    }
  });
  if (found.length === 0) throw new Error(`${file} has no colours in ${name}.`);
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
