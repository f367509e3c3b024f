import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { shiftHeading } from 'hast-util-shift-heading';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { fragmentOf } from './fragment.ts';
import { passageName } from './passage-name.ts';
import type { Rendered } from './render.ts';

/** What a page does to a section's text when it takes it in. */
export interface Place {
  /** How many levels its headings go down: 1 where the section itself has an h2. */
  shift?: number;
  /** A pull-quote to set beside the paragraph it is from. */
  pull?: string | undefined;
  /** The address of an id that is not on this page; undefined for one that is. */
  elsewhere: (id: string) => string | undefined;
  /** The address of a path on the site, such as that of an image. */
  addressOf?: (path: string) => string;
}

/**
 * Fits a section's text into a page: its outline has no gap, links within the essay lead somewhere,
 * each passage and each heading of the essay ends with a link to itself, a pull-quote is set.
 */
export function placeOnPage(
  { html, outline, section }: Rendered,
  { shift = 0, pull, elsewhere, addressOf }: Place,
): string {
  const tree = fromHtml(html, { fragment: true });
  // Nobody sees the line ends between blocks.
  tree.children = tree.children.filter((child) => child.type !== 'text' || child.value.trim());
  if (shift) shiftHeading(tree, shift);
  visit(tree, 'element', (node) => {
    const { id, href } = node.properties;
    const target = fragmentOf(href);
    if (node.tagName === 'a' && target !== undefined) node.properties['href'] = elsewhere(target) ?? href;
    if (node.tagName === 'img' && addressOf) {
      Object.assign(node.properties, { src: addressOf(String(node.properties['src'] ?? '')), loading: 'lazy' });
    }
    // What scrolls by itself must be within reach of the keyboard.
    if (node.tagName === 'pre' || node.tagName === 'table') node.properties['tabIndex'] = 0;
    if (typeof id !== 'string' || section.kind === 'comment' || !isLinked(node)) return;
    const isHeading = outline.headings.some((heading) => heading.id === id);
    const name = isHeading ? 'Link to this heading' : passageName(id, section);
    if (name) node.children.splice(endOfWords(node), 0, { type: 'text', value: ' ' }, pilcrow(id, name));
  });
  const words = pull?.replace(/\s+/g, ' ');
  const origin = outline.passages.find(({ text }) => words && text.includes(words));
  if (words && origin) insertPull(tree, origin.id, words);
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}

/** Elements that can end with a link: not those whose content is code or rows. */
function isLinked({ tagName }: Element): boolean {
  return /^(p|li|h[2-6])$/.test(tagName);
}

/** Where the words of a block end: before the lists and quotations inside it. */
function endOfWords({ children }: Element): number {
  const at = children.findIndex((child) => 'tagName' in child && /^(ul|ol|blockquote|pre|table)$/.test(child.tagName));
  return at < 0 ? children.length : at;
}

function pilcrow(id: string, name: string): Element {
  const properties = { className: ['pil'], href: `#${id}`, ariaLabel: name };
  return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: '¶' }] };
}

/** Sets a pull-quote after the block it is from, or before it if that is the last one. */
function insertPull(tree: Root, id: string, words: string) {
  const at = tree.children.findIndex((child) => child.type === 'element' && holds(child, id));
  const isLast = !tree.children.slice(at + 1).some((child) => child.type === 'element');
  tree.children.splice(isLast ? at : at + 1, 0, {
    type: 'element',
    tagName: 'p',
    properties: { className: ['pull'], ariaHidden: 'true' },
    children: [{ type: 'element', tagName: 'span', properties: {}, children: [{ type: 'text', value: words }] }],
  });
}

function holds(node: ElementContent, id: string): boolean {
  if (node.type !== 'element') return false;
  return node.properties['id'] === id || node.children.some((child) => holds(child, id));
}
