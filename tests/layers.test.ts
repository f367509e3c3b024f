import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawLayers, picture } from './draw-layers.ts';
import { type Import, readImports, sourceFiles, specifiers } from './lint/imports.ts';
import { mayImport, partOf, src } from './lint/layers.ts';

const imports = readImports();
const show = ({ from, to }: Import) => `${from} imports ${to}`;

test('every file of src is in a layer', () => {
  expect(sourceFiles().filter((file) => partOf(file) === undefined)).toEqual([]);
});

test('imports name a file with its extension', () => {
  expect(imports.filter(({ to }) => !existsSync(path.join(src, to))).map(show)).toEqual([]);
});

// The linter does not see what CSS imports, nor `import()` in types and in the markup of .astro files.
test('imports point down', () => {
  const wrong = imports.filter(({ from, to }) => !mayImport(partOf(from) ?? '', partOf(to) ?? ''));
  expect(wrong.map(show)).toEqual([]);
});

test.each([
  ['pages', 'commands', false],
  ['pages', 'text', true],
  ['text', 'ids.ts', false],
  ['features/search', 'components', true],
  ['features/search', 'features/essay', false],
  ['client', 'i18n', true],
  ['i18n', 'client', false],
  ['content.config.ts', 'content-files', true],
  ['content-files', 'content.config.ts', false],
  ['collections', 'content.config.ts', false],
  ['commands', 'content.config.ts', false],
])('%s may import %s: %s', (from, to, expected) => {
  expect(mayImport(from, to)).toBe(expected);
});

// The linter does not follow `import()`, and knows no folders.
test('no file and no folder is in an import cycle', () => {
  const folders = imports.map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }));
  const across = folders.filter(({ from, to }) => from !== to);
  expect([...cyclic(imports), ...cyclic(across)]).toEqual([]);
});

test.each([
  ['a.ts', "import { a } from './b.ts';", ['./b.ts']],
  ['a.ts', "import type { A } from './b.ts';", ['./b.ts']],
  ['a.ts', "export * from './b.ts';\nexport type { A } from './c.ts';", ['./b.ts', './c.ts']],
  ['a.ts', "const a = () => import('./b.ts');", ['./b.ts']],
  ['a.ts', "type A = import('./b.ts').A;", ['./b.ts']],
  ['a.ts', "// import './b.ts';\nconst a = `import './c.ts'`;", []],
  ['a.astro', "---\nimport A from './A.astro';\nimport type { B } from './b.ts';\n---\n<A />", ['./A.astro', './b.ts']],
  ['a.astro', "<p>It's {await import('./a.ts')}</p><script>import './b.ts';</script>", ['./a.ts', './b.ts']],
  [
    'a.css',
    "@layer a;\n@import './b.css' layer(a);\n@import url(c.css);\n@media print { a { b: c } }",
    ['./b.css', 'c.css'],
  ],
])('imports are read from %s: %s', (file, text, expected) => {
  expect(specifiers(file, text)).toEqual(expected);
});

test('the picture of the layers is up to date', () => {
  const isUpToDate = readFileSync(picture, 'utf8') === drawLayers();
  expect(isUpToDate, 'Run npm run layers').toBe(true);
});

/** Returns the folder of a file; files at the root of src count by themselves. */
function folderOf(file: string): string {
  return file.includes('/') ? path.dirname(file) : file;
}

/** Returns the imports that are part of a cycle, or lead from one to another. */
function cyclic(edges: Import[]): string[] {
  const [starts, ends] = [new Set(edges.map(({ from }) => from)), new Set(edges.map(({ to }) => to))];
  const left = edges.filter(({ from, to }) => ends.has(from) && starts.has(to));
  return left.length < edges.length ? cyclic(left) : [...new Set(edges.map(show))];
}
