import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** Replaces what changes with any byte of another file: hashes in names, digests and the tag of the index. */
export type Normalize = (text: string) => string;

/** Returns a file's path without the hash in its name: `_astro/later.GuuhwPkI.css` becomes `_astro/later.HASH.css`. */
export function stableName(file: string): string {
  for (const [folder, hash] of HASHES) if (file.startsWith(folder)) return file.replace(hash, '$1HASH$2');
  return file;
}

/** The folders whose files have a hash in their names, and where. */
const HASHES: [folder: string, hash: RegExp][] = [
  ['_astro/', /([.-])[\w-]{8}(?:_\w+)?(\.\w+)$/],
  ['fonts/', /(\.)[\da-f]{8}(\.\w+)$/],
  ['pagefind/', /(_)[\da-f]{7,10}(\.pf_\w+)$/],
];

/**
 * @param files the paths of all files of a site
 * @param renamed new names by old ones, which are replaced in the site's texts and file names
 */
export function normalizerFor(files: string[], renamed: Map<string, string> = new Map()): Normalize {
  const stable = new Map(files.map((file) => [baseName(file), baseName(stableName(file))]));
  for (const [name, same] of stable) if (name === same) stable.delete(name);
  const names = stable.size > 0 ? new RegExp([...stable.keys()].map(RegExp.escape).join('|'), 'g') : undefined;
  return (text) => {
    let normal = names ? text.replace(names, (name) => stable.get(name)!) : text;
    normal = normal.replace(DIGEST, 'HASH').replace(/\?ts=\w+/g, '?ts=TAG');
    for (const [old, name] of renamed) normal = normal.replaceAll(old, name);
    return normal;
  };
}

/** A SHA-256 digest in base64, as in a content security policy. */
const DIGEST = /(?<![\w+/])[\w+/]{43}=(?!=)/g;

/** A page in a form that two pages share if a browser sees no difference between them. */
export interface CanonicalPage {
  /** A line for each tag and each text. Attributes are sorted; inline styles and scripts are left out. */
  lines: string[];
  /** The inline styles and scripts, a line for each declaration or statement. */
  styles: string[];
  scripts: string[];
  ids: string[];
  links: string[];
  /** Attributes that name or describe elements: labels, alternative texts, and ids of elements that are labels. */
  names: string[];
}

/** Parses a page. Character references, the order of attributes and white space between class names do not matter. */
export function canonicalPage(html: string, normalize: Normalize): CanonicalPage {
  const page: CanonicalPage = { lines: [], styles: [], scripts: [], ids: [], links: [], names: [] };
  const tree = fromHtml(html);
  if (tree.data?.quirksMode) page.lines.push('quirks mode');
  addNode(page, tree, normalize);
  return page;
}

function addNode(page: CanonicalPage, node: Nodes, normalize: Normalize) {
  if (node.type === 'root') return node.children.forEach((child) => addNode(page, child, normalize));
  if (node.type !== 'element') {
    page.lines.push(node.type === 'text' ? JSON.stringify(node.value) : toHtml(node));
    return;
  }
  const { tagName } = node;
  const tag = normalize(startTagOf(node));
  if (tagName === 'style' || tagName === 'script') {
    const code = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    page[`${tagName}s`].push(tag, ...codeLines(normalize(code)));
    page.lines.push(tag);
    return;
  }
  addFacts(page, node, normalize);
  page.lines.push(tag);
  for (const child of node.children) addNode(page, child, normalize);
  if (node.content) addNode(page, node.content, normalize);
  if (!VOID.has(tagName)) page.lines.push(`</${tagName}>`);
}

function startTagOf({ tagName, properties }: Element): string {
  const sorted = Object.fromEntries(Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const html = toHtml({ type: 'element', tagName, properties: sorted, children: [] });
  return VOID.has(tagName) ? html : html.slice(0, -`</${tagName}>`.length);
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

function addFacts(page: CanonicalPage, { properties }: Element, normalize: Normalize) {
  const textsOf = (names: string[]) =>
    names.map((name) => properties[name]).flatMap((value) => (value ? [normalize(String(value))] : []));
  page.ids.push(...textsOf(['id']));
  page.links.push(...textsOf(['href', 'src', 'srcSet', 'action']));
  page.names.push(...textsOf(['ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy', 'alt', 'title', 'placeholder']));
}

/** Splits minified CSS or JavaScript, so that a difference is shown without all the rest. */
export function codeLines(code: string): string[] {
  return code.split(/(?<=[{};])/);
}

/** Leaves digests and sizes out of the list of files that are saved for offline, and sorts it. */
export function normalizeEdition(json: string, normalize: Normalize): string {
  const withoutHashes: unknown = JSON.parse(normalize(json), (_key, value: unknown) => {
    if (!Array.isArray(value)) return value;
    const [name, digest, size] = value as unknown[];
    return digest === 'HASH' && typeof size === 'number' ? name : value.toSorted();
  });
  return JSON.stringify(withoutHashes, null, 1);
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
