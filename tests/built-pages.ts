import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isFullMatrix } from './matrix.ts';
import { originOf } from './serve.ts';
import { book, folderOf, retelling, type Site } from './sites.ts';

/** An HTML file of a built site. */
export interface BuiltPage {
  /** Its address relative to the site's base: ``, `5/`, `404.html`. */
  address: string;
  /** Its path in the site's folder. */
  file: string;
  html: string;
  readonly tree: Root;
}

/** The pages of each site, since many tests read the same ones. */
const read = new Map<string, BuiltPage[]>();

/**
 * Returns all pages of a built site.
 * @throws Error if there are fewer than five, since tests would then check next to nothing
 */
export function pagesOf(site: Site): BuiltPage[] {
  const pages = read.get(site.name) ?? readPages(site);
  read.set(site.name, pages);
  return pages;
}

function readPages(site: Site): BuiltPage[] {
  const files = globSync('**/*.html', { cwd: folderOf(site) }).toSorted();
  if (files.length < 5) throw new Error(`The site "${site.name}" is not built: run npm test.`);
  return files.map((file) => {
    const html = readFileSync(path.join(folderOf(site), file), 'utf8');
    let tree: Root | undefined;
    return {
      file,
      address: file.replace(/(^|\/)index\.html$/, '$1'),
      html,
      // Most tests read the trees of a few pages only.
      get tree() {
        return (tree ??= fromHtml(html));
      },
    };
  });
}

/**
 * Returns pages of every kind. Of those that differ only by a number, it returns the last and, in the full matrix, the
 * first as well.
 */
export function kindsOf(site: Site): BuiltPage[] {
  return byKind(site).flatMap((pages) => [...new Set([isFullMatrix ? pages[0]! : pages.at(-1)!, pages.at(-1)!])]);
}

/**
 * Returns pages with every kind of element, for tests that take long on each element: the last page of each kind, which
 * has the same as the first, without the long pages that have the same as a shorter one.
 */
export function shortKindsOf(site: Site): BuiltPage[] {
  const last = byKind(site).map((pages) => pages.at(-1)!);
  return last.filter(({ address }) => !LONG.some((one) => one.site === site && one.pages.test(address)));
}

const LONG: { site: Site; pages: RegExp }[] = [
  // 600 links. The subject index of every other essay is short.
  { site: retelling, pages: /^subjects\/$/ },
  // Each 100 comments. The last page of comments on point 1 is short.
  { site: book, pages: /^comments\/|^\d+\/comments\/$/ },
];

/** Returns the pages of a site, grouped if they differ only by a number. */
function byKind(site: Site): BuiltPage[][] {
  return [...Map.groupBy(pagesOf(site), ({ address }) => address.replace(/\d+[a-z]*\//g, 'N/')).values()];
}

/**
 * Returns the page at an address of a site.
 * @throws Error if there is none
 */
export function pageAt(site: Site, address: string): BuiltPage {
  const page = pagesOf(site).find((other) => other.address === address);
  if (!page) throw new Error(`The site "${site.name}" has no page at "${address}".`);
  return page;
}

/** Returns the URL at which a page is served while the tests run. */
export function urlOf(site: Site, { address }: BuiltPage): string {
  return `${originOf(site)}${site.base}${address}`;
}

/** Returns the elements of a tree that match, in order; all of them by default. */
export function elementsOf(tree: Nodes, isWanted: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = [];
  const look = (node: Nodes) => {
    if (node.type === 'element' && isWanted(node)) found.push(node);
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(tree);
  return found;
}

const PASSAGE = /^(p\d+[a-z]*|z|c-[\w-]+)\.\d+[a-z]*$/;

/** Returns the blocks of the essay and its comments with an address, such as `p5.2`; no old addresses. */
export function passagesOf(tree: Nodes): Element[] {
  const former = new Set(elementsOf(tree, ({ tagName }) => tagName === 'aside').flatMap((aside) => elementsOf(aside)));
  const isFormer = (element: Element) => element.children.length === 0 || former.has(element);
  return elementsOf(tree, (element) => PASSAGE.test(idOf(element)) && !isFormer(element));
}

export function idOf({ properties }: Pick<Element, 'properties'>): string {
  return typeof properties['id'] === 'string' ? properties['id'] : '';
}

/** Returns the text of a node, with a space between blocks, without footnote numbers and its link to itself. */
export function textOf(tree: Nodes): string {
  const itself = tree.type === 'element' ? `#${idOf(tree)}` : undefined;
  let text = '';
  const add = (node: Nodes) => {
    if (node.type === 'text') text += node.value;
    if (!('children' in node)) return;
    if (node.type === 'element') {
      const { dataFootnoteRef, href } = node.properties;
      const isPilcrow = itself !== undefined && typeof href === 'string' && href.endsWith(itself);
      if (dataFootnoteRef !== undefined || isPilcrow || ['script', 'style'].includes(node.tagName)) return;
      if (!INLINE.has(node.tagName)) text += ' ';
    }
    for (const child of node.children) add(child);
  };
  add(tree);
  return text.replace(/\s+/g, ' ').trim();
}

/** The names of elements that do not separate words. */
export const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s small span strong sub sup time u'.split(' '),
);
