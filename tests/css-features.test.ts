import { expect, test } from 'vitest';
import { featuresBeyondBaseline } from './css-features.ts';

const keysOf = (css: string) => [...new Set(featuresBeyondBaseline(css).map(({ key }) => key))];

test.each([
  ['a { color: light-dark(#000, #fff) }', 'css.types.color.light-dark'],
  ['a { color: oklch(0.5 0 0) }', 'css.types.color.oklch'],
  ['a { text-wrap: pretty }', 'css.properties.text-wrap.pretty'],
  ['a { grid-template-columns: subgrid }', 'css.properties.grid-template-columns.subgrid'],
  ['a { rotate: 45deg }', 'css.properties.rotate'],
  ['a { width: 3cqi }', 'css.types.length.container_query_length_units'],
  ['a { text-decoration: underline 2px }', 'css.properties.text-decoration.includes_thickness'],
  ["a::before { content: 'A' / '' }", 'css.properties.content.alt_text'],
  ['a { & b { color: red } }', 'css.selectors.nesting'],
  ['a:has(b) { color: red }', 'css.selectors.has'],
  ['a:dir(rtl) { color: red }', 'css.selectors.dir'],
  ['@media (width >= 48rem) { a { color: red } }', 'css.at-rules.media.range_syntax'],
  ['@media not (min-width: 48rem) { a { color: red } }', 'css.at-rules.media.or_syntax'],
  ['@media (hover: hover) or (min-width: 48rem) { a { color: red } }', 'css.at-rules.media.or_syntax'],
  ['@media (scripting: none) { a { color: red } }', 'css.at-rules.media.scripting'],
  ['@scope (a) { b { color: red } }', 'css.at-rules.scope'],
])('%s is beyond the baseline', (css, key) => {
  expect(keysOf(css)).toContain(key);
});

test.each([
  '@layer a { :root { --x: 1px; color: rgb(0 0 0 / 0.5) } }',
  '@media (min-width: 48rem) and (max-width: 79.99rem) { :is(a, b):not(:focus-visible, c) { inset-inline: 0 } }',
  'a { width: max(1rem, min(2vw, 3em)); grid-template-columns: [text-start] minmax(0, 1fr) }',
  'a { width: 9vw; width: 9cqi }',
  'a { -webkit-hyphens: auto; hyphens: auto }',
  '@supports (color: light-dark(red, red)) { a { color: light-dark(#000, #fff) } }',
  '@supports (rotate: 1deg) { @media (min-width: 1px) { a { rotate: 1deg } } }',
])('%s is in the baseline or has its fallback', (css) => {
  expect(keysOf(css)).toEqual([]);
});

test('an earlier declaration that is beyond the baseline as well is no fallback', () => {
  expect(keysOf('a { width: 9cqi; width: 8cqi }')).toEqual(['css.types.length.container_query_length_units']);
});
