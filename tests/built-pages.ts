import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { originOf } from './serve.ts';
import { folderOf, type Site } from './sites.ts';

/** One HTML file of a built site. */
export interface BuiltPage {
  /** Its address below the site's base: ``, `5/`, `404.html`. */
  address: string;
  html: string;
  tree: Root;
}

/**
 * All pages of a built site.
 * @throws Error when there are none, since then no promise about them means anything
 */
export function pagesOf(site: Site): BuiltPage[] {
  const files = globSync('**/*.html', { cwd: folderOf(site) }).toSorted();
  if (files.length < 5) throw new Error(`The site "${site.name}" is not built: run npm test.`);
  return files.map((file) => {
    const html = readFileSync(path.join(folderOf(site), file), 'utf8');
    return { address: file.replace(/(^|\/)index\.html$/, '$1'), html, tree: fromHtml(html) };
  });
}

/** One page of every kind: the first and the last of those that differ only by a number, and all others. */
export function kindsOf(site: Site): BuiltPage[] {
  const byKind = Map.groupBy(pagesOf(site), ({ address }) => address.replace(/\d+[a-z]*\//g, 'N/'));
  return [...byKind.values()].flatMap((pages) => [...new Set([pages[0]!, pages.at(-1)!])]);
}

/** The page of a site that has an address. */
export function pageAt(site: Site, address: string): BuiltPage {
  const page = pagesOf(site).find((other) => other.address === address);
  if (!page) throw new Error(`The site "${site.name}" has no page at "${address}".`);
  return page;
}

/** Where a page is served while the tests run. */
export function urlOf(site: Site, { address }: BuiltPage): string {
  return `${originOf(site)}${site.base}${address}`;
}

/** The elements of a tree that pass a test, in order; all, without one. */
export function elementsOf(tree: Nodes, isWanted: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (isWanted(element)) found.push(element);
  });
  return found;
}

const PASSAGE = /^(p\d+[a-z]*|z|c-[\w-]+)\.\d+[a-z]*$/;

/** The blocks of the essay and its comments that have an address, such as `p5.2`; not lines at an old one. */
export function passagesOf(tree: Nodes): Element[] {
  const former = new Set(elementsOf(tree, ({ tagName }) => tagName === 'aside').flatMap((aside) => elementsOf(aside)));
  return elementsOf(tree, (element) => PASSAGE.test(idOf(element)) && !former.has(element));
}

export function idOf({ properties }: Pick<Element, 'properties'>): string {
  return typeof properties['id'] === 'string' ? properties['id'] : '';
}

/** The text of a node, blocks and lines apart; without the numbers of notes and without its link to itself. */
export function textOf(tree: Nodes): string {
  const itself = tree.type === 'element' ? `#${idOf(tree)}` : undefined;
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return undefined;
    const { dataFootnoteRef, href } = node.properties;
    const isPilcrow = itself !== undefined && typeof href === 'string' && href.endsWith(itself);
    if (dataFootnoteRef !== undefined || isPilcrow || ['script', 'style'].includes(node.tagName)) return SKIP;
    if (!INLINE.has(node.tagName)) text += ' ';
    return undefined;
  });
  return text.replace(/\s+/g, ' ').trim();
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s small span strong sub sup time u'.split(' '),
);
