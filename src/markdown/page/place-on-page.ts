import type { Element, ElementContent, Root, RootContent } from 'hast';
import { shiftHeading } from 'hast-util-shift-heading';
import type { Messages } from '#i18n/messages.ts';
import { isNotesHeadingId } from '#ids.ts';
import type { Rendered } from '#markdown/render.ts';
import { copyTree } from '#markdown/tree/copy-tree.ts';
import { eachElement } from '#markdown/tree/each-element.ts';
import { fragmentOf } from '#markdown/tree/fragment.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';
import { headingName, passageName } from './passage-name.ts';
import { endWithPilcrow, putPilcrowAfter, setPilcrowBeside } from './pilcrow.ts';

/** How a text is changed for the page that shows it. */
export interface Place {
  /** How many levels its headings go down: 1 where the section itself has an h2. */
  shift?: number;
  /** A pull-quote to set beside the paragraph it is from. */
  pull?: string | undefined;
  /** Returns the address of an id on another page; undefined if it is on this page. */
  elsewhere: (id: string) => string | undefined;
  /** Returns the address of a page of this site by its path, such as `/5/`; default: the path. */
  page?: (path: string) => string;
  /** Returns the address of an image and its size in pixels, by its path in the content folder. */
  image: (path: string) => { src: string; width: number; height: number };
  /** Returns the address of a passage's ¶ link; default: the passage on this page. */
  itself?: ((id: string) => string) | undefined;
  /** The messages of the interface. */
  messages: Messages;
  /** Whether to leave out what only a page of this site can use: ids, classes, tab stops and ¶ links. */
  isElsewhere?: boolean;
}

/**
 * Returns the HTML of a section's text for a page: headings are shifted so that the outline has no gap, links within
 * the essay lead to the right page, each passage ends with its ¶ link, each heading has one beside it, and the pull-quote
 * is added.
 */
export function placeOnPage(text: Rendered, place: Place): string {
  return htmlOf(placedTree(text, place));
}

/** Returns the tree of that HTML. */
export function placedTree({ tree: shared, outline, section }: Rendered, place: Place): Root {
  const { shift = 0, pull, elsewhere, page = (path) => path, image, itself = (id) => `#${id}`, messages } = place;
  const tree = copyTree(shared);
  // Line ends between blocks are not visible.
  tree.children = tree.children.filter((child) => child.type !== 'text' || child.value.trim());
  if (place.isElsewhere) tree.children = tree.children.filter(isShown);
  if (shift) shiftHeading(tree, shift);
  const headings = outline.headings.map((heading) => heading.id);
  eachElement(tree, (node, parent) => {
    const { id, href } = node.properties;
    const target = fragmentOf(href);
    if (node.tagName === 'a' && target !== undefined) node.properties['href'] = elsewhere(target) ?? href;
    if (node.tagName === 'a' && typeof href === 'string' && /^\/(?!\/)/.test(href))
      node.properties['href'] = page(href);
    if (typeof node.properties['dataImage'] === 'string') {
      node.properties = { ...image(node.properties['dataImage']), ...node.properties, dataImage: null };
    }
    nameNotes(node, messages);
    if (place.isElsewhere) {
      for (const name of ['id', 'className', 'ariaDescribedBy']) delete node.properties[name];
      node.children = node.children.filter(isShown);
      return;
    }
    align(node);
    const isScrolled = node.tagName === 'pre' || node.tagName === 'table';
    // So that the keyboard can scroll it.
    if (isScrolled) node.properties['tabIndex'] = 0;
    if (typeof id !== 'string' || section.kind === 'comment' || !isLinked(node)) return;
    const heading = headings.indexOf(id) + 1;
    const name = heading ? headingName(heading, section, messages) : passageName(id, section, messages);
    // In a heading, the ¶ would be read as part of its name; in a block that scrolls, it would scroll out of view.
    if (!name) return;
    // Its id has words of the heading, and reader views drop what is named "community" or "media", unless it is text.
    if (heading) node.properties['className'] = ['body'];
    if (heading || isScrolled) setPilcrowBeside(node, parent, itself(id), name);
    // A link would not open or close what the summary is of.
    else if (node.tagName === 'summary') putPilcrowAfter(node, parent, itself(id), name);
    else endWithPilcrow(captionOf(node) ?? node, itself(id), name);
  });
  const pulled = pull?.replace(/\s+/g, ' ');
  const origin = outline.passages.find(({ text }) => pulled && text.includes(pulled));
  if (pulled && origin) insertPull(tree, origin.id, pulled);
  return tree;
}

/** Whether a node is not one of the empty anchors of old ids. */
function isShown(node: RootContent): boolean {
  return node.type !== 'element' || node.tagName !== 'span' || node.children.length > 0;
}

/** Names notes and the links back from them in the language of the page; remark-rehype names them in English. */
function nameNotes({ properties, children }: Element, messages: Messages) {
  const { id, ariaLabel } = properties;
  if (typeof id === 'string' && isNotesHeadingId(id) && children[0]?.type === 'text') {
    children[0].value = messages.t('notes');
    Object.assign(properties, messages.lang('notes'));
  }
  if (!('dataFootnoteBackref' in properties)) return;
  const number = /[\d-]+$/.exec(String(ariaLabel))?.[0] ?? '';
  const { 'aria-label': name, ...mark } = messages.label('backToReference', { number });
  Object.assign(properties, { ariaLabel: name, ...mark });
}

/** Replaces the alignment of a cell, which HTML no longer has, with a class. */
function align({ properties }: Element) {
  const { align: to } = properties;
  if (to === undefined) return;
  delete properties['align'];
  if (to === 'center' || to === 'left' || to === 'right') properties['className'] = [`align-${to}`];
}

/** Whether an element has a ¶ link if it has an id. */
function isLinked({ tagName }: Element): boolean {
  return /^(p|li|dt|dd|pre|table|figure|summary|h[2-6])$/.test(tagName);
}

/** Returns the caption of a figure, which must be its last element or its first. */
function captionOf(node: Element): Element | undefined {
  if (node.tagName !== 'figure') return undefined;
  return node.children.find((child) => child.type === 'element' && child.tagName === 'figcaption') as
    Element | undefined;
}

/** Inserts a pull-quote after the block it is from, or before it if that is the last one. */
function insertPull(tree: Root, id: string, quote: string) {
  const at = tree.children.findIndex((child) => child.type === 'element' && holds(child, id));
  const isLast = !tree.children.slice(at + 1).some((child) => child.type === 'element');
  tree.children.splice(isLast ? at : at + 1, 0, {
    type: 'element',
    tagName: 'p',
    properties: { className: ['pull'], ariaHidden: 'true' },
    children: [{ type: 'element', tagName: 'span', properties: {}, children: [{ type: 'text', value: quote }] }],
  });
}

function holds(node: ElementContent, id: string): boolean {
  if (node.type !== 'element') return false;
  return node.properties['id'] === id || node.children.some((child) => holds(child, id));
}
