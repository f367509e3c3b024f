import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, walk } from 'css-tree';
import ts from 'typescript';
import { astroNodes } from './astro-nodes.ts';
import { src } from './layers.ts';

/** An import of one file of src by another, as paths in src. */
export interface Import {
  from: string;
  to: string;
}

/** Returns the source files in src, without tests, sorted. */
export function sourceFiles(): string[] {
  return globSync('**/*.{ts,astro,css}', { cwd: src, exclude: ['**/*.test.ts'] }).toSorted();
}

/** Returns all imports between files of src: static, dynamic, of types and of styles. */
export function readImports(): Import[] {
  return sourceFiles().flatMap((from) =>
    specifiers(from, readFileSync(path.join(src, from), 'utf8'))
      .map((specifier) => resolve(from, specifier))
      .filter((to) => to !== undefined)
      .map((to) => ({ from, to })),
  );
}

/** Returns what a file imports, as written there. */
export function specifiers(file: string, text: string): string[] {
  if (file.endsWith('.css')) return styleSpecifiers(text);
  if (file.endsWith('.astro')) return astroSpecifiers(text);
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function astroSpecifiers(text: string): string[] {
  return astroNodes(text).flatMap((node) => {
    const source = 'source' in node ? node.source : undefined;
    return source?.type === 'Literal' && typeof source.value === 'string' ? source.value : [];
  });
}

function styleSpecifiers(text: string): string[] {
  const found: string[] = [];
  walk(parse(text, { parseRulePrelude: false, parseValue: false }), {
    visit: 'Atrule',
    enter({ name, prelude }) {
      if (name !== 'import' || prelude?.type !== 'AtrulePrelude') return;
      const first = prelude.children.first;
      if (first?.type === 'String' || first?.type === 'Url') found.push(first.value);
    },
  });
  return found;
}

function resolve(from: string, specifier: string): string | undefined {
  const file = specifier.replace(/\?.*$/, '');
  if (file.startsWith('#')) return file.slice(1);
  return file.startsWith('.') ? path.posix.join(path.posix.dirname(from), file) : undefined;
}
