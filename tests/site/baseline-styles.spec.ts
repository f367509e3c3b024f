import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { featuresBeyondBaseline } from '../css-features.ts';
import { folderOf, servedSites } from '../sites.ts';

/** What happens in a baseline browser that lacks a feature used by the styles. */
const FALLBACKS: Record<string, string> = {
  'at-rules.media.forced-colors': 'Safari before 16 has no forced colours',
  'at-rules.media.prefers-contrast': 'the contrast paper can be chosen in the settings',
  'at-rules.media.scripting': 'no room is kept for the Aa, and the search form shows without JavaScript',
  'at-rules.page': 'pages are printed with the margins of the browser',
  'properties.align-items.last_baseline': 'a heading begins beside the top of its numeral',
  'properties.break-after.avoid': 'a printed page may end with a heading',
  'properties.break-before.avoid': 'what a printed comment is about may be on the page after it',
  'properties.container-type': 'the title is sized by the window',
  'properties.container-type.inline-size': 'the title is sized by the window',
  'properties.cursor.pointer': 'phones have no cursor',
  'properties.font-size-adjust': 'another typeface looks larger or smaller',
  'properties.hanging-punctuation': 'quotation marks stand inside the edge',
  'properties.hanging-punctuation.first': 'quotation marks stand inside the edge',
  'properties.hanging-punctuation.last': 'quotation marks stand inside the edge',
  'properties.hyphenate-limit-chars': 'short words may be hyphenated',
  'properties.orphans': 'a printed page may begin or end with one line of a paragraph',
  'properties.overflow-x.clip': 'text that overflows can be scrolled to',
  'properties.text-wrap': 'lines break as they come',
  'properties.text-wrap.balance': 'lines break as they come',
  'properties.text-wrap.pretty': 'lines break as they come',
  'properties.widows': 'a printed page may begin or end with one line of a paragraph',
  'selectors.-webkit-search-cancel-button': 'Firefox has no such button',
  'selectors.has': 'an old link leads to its words, which are not marked; a notice at the foot may cover another',
  'selectors.selection': 'iOS selects text in its own colour',
  'selectors.target-text': 'the words that a link leads to have the colour of the browser',
};

test('the built styles use no CSS beyond the baseline without a fallback', () => {
  const used = new Map(
    stylesheets()
      .flatMap(featuresBeyondBaseline)
      .map(({ key, code }) => [key.replace('css.', ''), code]),
  );
  expect([...used].filter(([key]) => !(key in FALLBACKS))).toEqual([]);
  expect(
    Object.keys(FALLBACKS).filter((key) => !used.has(key)),
    'fallbacks that nothing needs',
  ).toEqual([]);
});

/** Returns all stylesheets of the sites: files and inline styles. */
function stylesheets(): string[] {
  const all = servedSites.flatMap((site) => {
    const folder = folderOf(site);
    const files = globSync('_astro/*.css', { cwd: folder }).map((file) =>
      readFileSync(path.join(folder, file), 'utf8'),
    );
    const pages = globSync('**/*.html', { cwd: folder }).map((file) => readFileSync(path.join(folder, file), 'utf8'));
    return [...files, ...pages.flatMap((html) => [...html.matchAll(/<style[^>]*>([^<]*)/g)].map(([, css]) => css!))];
  });
  return [...new Set(all)];
}
