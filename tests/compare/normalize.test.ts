import { expect, test } from 'vitest';
import { canonicalPage, codeLines, normalizeEdition, normalizerFor, stableName } from './normalize.ts';

const asIs = (text: string) => text;

/** A page with something of each kind that is compared. */
const PAGE = `<!doctype html><html lang="en"><head><title>Tea &amp; bread</title><style>p{color:#18181e}</style></head>
<body><main id="main" class="plain page-grid" tabindex="-1"><p id="p1.1">First words, then others.<a href="#p1.1"
aria-label="Link to paragraph 1">¶</a></p></main><script>onload=()=>import("/_astro/enhance-CFSFs2qR.js")</script>
</body></html>`;

/** Returns the canonical form of the page, after a replacement in its HTML. */
function changed(from = '', to = '') {
  expect(PAGE).toContain(from);
  return canonicalPage(PAGE.replace(from, to), asIs);
}

test.each([
  ['a character reference', '&amp;', '&#x26;'],
  ['the order of attributes', 'id="main" class="plain page-grid"', 'class="plain page-grid" id="main"'],
  ['quotes around an attribute', 'tabindex="-1"', 'tabindex=-1'],
  ['white space between class names', 'plain page-grid', ' plain  page-grid'],
])('%s is no difference', (_, from, to) => {
  expect(changed(from, to)).toEqual(changed());
});

test.each([
  ['a changed attribute', 'tabindex="-1"', 'tabindex="0"'],
  ['a lost attribute', ' tabindex="-1"', ''],
  ['a lost class', 'plain page-grid', 'plain'],
  ['classes in another order', 'plain page-grid', 'page-grid plain'],
  ['words in another order', 'First words', 'Words first'],
  ['a lost space', 'words, then', 'words,then'],
  ['a space at the end of a text', 'others.<a', 'others. <a'],
  ['another element', '<main id="main" class="plain page-grid" tabindex="-1">', '<main><div>'],
  ['a wrapper', 'First words', '<b>First</b> words'],
  ['a script that moved into an element', '</main><script>', '<script>'],
  ['a comment', 'First words', '<!-- -->First words'],
  ['a title', '<title>Tea &amp; bread', '<title>Tea, bread'],
  ['a lost document type', '<!doctype html>', ''],
  ['a document type for quirks mode', '<!doctype html>', '<!doctype html public "-//W3C//DTD HTML 3.2//EN">'],
])('%s is a difference of the HTML', (_, from, to) => {
  expect(changed(from, to).lines).not.toEqual(changed().lines);
});

test('a lost id, a lost link and a changed name are known as such', () => {
  expect(changed().ids).toEqual(['main', 'p1.1']);
  expect(changed('id="p1.1"').ids).toEqual(['main']);
  expect(changed('href="#p1.1"').links).toEqual([]);
  expect(changed('Link to', 'Copy').names).toEqual(['Copy paragraph 1']);
});

test('inline styles and scripts are compared apart from the HTML', () => {
  const css = changed('#18181e', '#18181f');
  expect(css.styles).not.toEqual(changed().styles);
  expect({ ...css, styles: changed().styles }).toEqual(changed());
  const script = changed('()=>', 'async()=>');
  expect(script.scripts).not.toEqual(changed().scripts);
  expect({ ...script, scripts: changed().scripts }).toEqual(changed());
});

test('content of a template is compared', () => {
  const [one, two] = ['One', 'Two'].map((word) => canonicalPage(`<template><p>${word}</p></template>`, asIs));
  expect(one!.lines).not.toEqual(two!.lines);
});

test('names lose their hashes, and nothing else', () => {
  const files = [
    ['_astro/later.GuuhwPkI.css', '_astro/later.HASH.css'],
    ['_astro/offline-status.element-DDB-KD3e.js', '_astro/offline-status.element-HASH.js'],
    ['_astro/cover.C3D_lCGM_Z1abc.webp', '_astro/cover.HASH.webp'],
    ['fonts/archivo.c776a1d3.woff2', 'fonts/archivo.HASH.woff2'],
    ['fonts/archivo-OFL.txt', 'fonts/archivo-OFL.txt'],
    ['pagefind/fragment/en_392a79a.pf_fragment', 'pagefind/fragment/en_HASH.pf_fragment'],
    ['pagefind/pagefind.en_b917e2ed27.pf_meta', 'pagefind/pagefind.en_HASH.pf_meta'],
    ['media/a-lamplight.png', 'media/a-lamplight.png'],
  ] as const;
  expect(files.map(([file]) => stableName(file))).toEqual(files.map(([, name]) => name));
});

test('pages differ by the name of a file, but not by its hash', () => {
  const scripts = ['_astro/enhance-aaaaaaaa.js', '_astro/enhance-bbbbbbbb.js', '_astro/improve-aaaaaaaa.js'];
  const [one, rebuilt, other] = scripts.map((file) =>
    canonicalPage(PAGE.replace('_astro/enhance-CFSFs2qR.js', file), normalizerFor([file])),
  );
  expect(one).toEqual(rebuilt);
  expect(one).not.toEqual(other);
});

test('a renamed file is the same if that is said', () => {
  const old = normalizerFor(['_astro/enhance-aaaaaaaa.js'], new Map([['enhance-', 'start-']]));
  const current = normalizerFor(['_astro/start-bbbbbbbb.js']);
  expect(old('/_astro/enhance-aaaaaaaa.js')).toBe(current('/_astro/start-bbbbbbbb.js'));
});

const DIGESTS = [
  'w2HUWYL5Dk5q3pZ5kRcTgU8MFv89s5XEhuGJTqCq+nc=',
  '/mCWb/CdBnwpNOzhwxeEislljXucYb73NNDjnCjAvNM=',
] as const;

test('digests of a security policy are left out, but not their number', () => {
  const [one, other, both] = [[DIGESTS[0]], [DIGESTS[1]], DIGESTS].map((digests) =>
    normalizerFor([])(`script-src 'self' ${digests.map((digest) => `'sha256-${digest}'`).join(' ')}`),
  );
  expect(one).toBe(other);
  expect(one).not.toBe(both);
});

test('the list of files for offline is compared by names alone', () => {
  const [one, rebuilt, other] = [
    [
      ['1/', DIGESTS[0], 10],
      ['2/', DIGESTS[1], 20],
    ],
    [
      ['2/', DIGESTS[0], 21],
      ['1/', DIGESTS[1], 9],
    ],
    [['1/', DIGESTS[0], 10]],
  ].map((must) => normalizeEdition(JSON.stringify({ must, next: { '1/': '2/' } }), normalizerFor([])));
  expect(one).toBe(rebuilt);
  expect(one).not.toBe(other);
});

test('a declaration has a line of its own', () => {
  expect(codeLines('p{color:red;margin:0}a{top:0}')).toEqual(['p{', 'color:red;', 'margin:0}', 'a{', 'top:0}']);
});
