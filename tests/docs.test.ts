import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { root } from './sites.ts';

const MOST_WORDS = 900;
const parser = remark().use(remarkGfm);
const documents = ['README.md', ...globSync(['docs/*.md', '.github/*.md'], { cwd: root }).toSorted()];

test('README is short enough to be read whole', () => {
  expect(textOf('README.md').split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(MOST_WORDS);
});

test.each(documents)('every link and image of %s leads to a file, and to a heading in it', (document) => {
  const dead = addressesIn(document).filter((address) => {
    const [file = '', heading] = address.split('#').map(decodeURIComponent);
    const target = file === '' ? document : path.join(path.dirname(document), file);
    if (!existsSync(path.join(root, target))) return true;
    return heading !== undefined && !headingIds(target).includes(heading);
  });
  expect(dead).toEqual([]);
});

test.each(documents)('every npm script in %s exists', (document) => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = [...textOf(document).matchAll(/\bnpm (?:run (?:-s )?([a-z][\w:-]*)|(start|test)\b)/g)];
  expect(named.map(([, script, standard]) => script ?? standard!).filter((name) => !(name in scripts))).toEqual([]);
});

test.each(documents)('every path of the repository in %s exists', (document) => {
  const missing = codeIn(document)
    .filter(isRepositoryPath)
    .filter((file) => ![root, path.join(root, 'src')].some((folder) => existsSync(path.join(folder, file))));
  expect(missing).toEqual([]);
});

test('every function in docs/architecture.md is in the source', () => {
  const files = globSync('src/**/*.{ts,astro}', { cwd: root, exclude: ['**/*.test.ts'] });
  const called = new Set(files.flatMap((file) => textOf(file).match(/\w+(?=[(<])/g) ?? []));
  const functions = codeIn('docs/architecture.md').flatMap((code) => /^(\w+)\(\)$/.exec(code)?.[1] ?? []);
  expect(functions.length).toBeGreaterThan(0);
  expect(functions.filter((name) => !called.has(name))).toEqual([]);
});

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

function treeOf(document: string): Root {
  const tree = trees.get(document) ?? parser.parse(textOf(document));
  trees.set(document, tree);
  return tree;
}

const trees = new Map<string, Root>();

/** Returns the addresses in a document that do not lead to another host. */
function addressesIn(document: string): string[] {
  const found: string[] = [];
  visit(treeOf(document), (node) => {
    if ('url' in node) found.push(node.url);
  });
  return found.filter((address) => !/^[a-z]+:/i.test(address));
}

/** Returns the ids that GitHub gives to the headings of a document. */
function headingIds(document: string): string[] {
  const slugger = new GithubSlugger();
  const ids: string[] = [];
  visit(treeOf(document), 'heading', (heading) => {
    let words = '';
    visit(heading, (node) => {
      if ('value' in node) words += node.value;
    });
    ids.push(slugger.slug(words));
  });
  return ids;
}

/** Returns the inline code of a document. */
function codeIn(document: string): string[] {
  const found: string[] = [];
  visit(treeOf(document), 'inlineCode', ({ value }) => void found.push(value));
  return found;
}

const folders = readdirSync(path.join(root, 'src'));
const TOP_FOLDERS = ['.ci', '.github', 'content', 'docs', 'public', 'src', 'tests'];

/**
 * Whether a text looks like a path of the repository: it begins with one of its folders or, without `src/`, with one
 * of `src`, and is a folder with a slash at its end or a file with an extension. A name in capitals is a placeholder,
 * and a hidden folder below the first is generated.
 */
function isRepositoryPath(text: string): boolean {
  const [first = '', ...others] = text.split('/');
  if (!/^[\w.[\]/-]+$/.test(text) || !/\/$|\.[a-z]+$/.test(text) || others.length === 0) return false;
  if (![...TOP_FOLDERS, ...folders].includes(first)) return false;
  return !others.some((name) => name.startsWith('.') || /^[A-Z]+(?:\.|$)/.test(name));
}
