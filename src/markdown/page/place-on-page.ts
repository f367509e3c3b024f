import type { Element, ElementContent, Root } from 'hast';
import { shiftHeading } from 'hast-util-shift-heading';
import type { Messages } from '#i18n/messages.ts';
import { isNotesHeadingId } from '#ids.ts';
import type { Rendered } from '#markdown/render.ts';
import { copyTree } from '#markdown/tree/copy-tree.ts';
import { eachElement } from '#markdown/tree/each-element.ts';
import { fragmentOf } from '#markdown/tree/fragment.ts';
import { htmlOf } from '#markdown/tree/html-of.ts';
import { headingName, passageName } from './passage-name.ts';
import { endWithPilcrow, setPilcrowBeside } from './pilcrow.ts';

/** What a page does to a section's text when it takes it in. */
export interface Place {
  /** How many levels its headings go down: 1 where the section itself has an h2. */
  shift?: number;
  /** A pull-quote to set beside the paragraph it is from. */
  pull?: string | undefined;
  /** The address of an id that is not on this page; undefined for one that is. */
  elsewhere: (id: string) => string | undefined;
  /** The address of an image and how large it is in pixels, by its path in the content folder. */
  image: (path: string) => { src: string; width: number; height: number };
  /** The address that the link of a passage has; none: on this page. */
  itself?: ((id: string) => string) | undefined;
  /** The words of the interface. */
  messages: Messages;
}

/**
 * Fits a section's text into a page: its outline has no gap, links within the essay lead somewhere,
 * each passage of the essay ends with a link to itself and each heading has one beside it, a pull-quote is set.
 */
export function placeOnPage(
  { tree: shared, outline, section }: Rendered,
  { shift = 0, pull, elsewhere, image, itself = (id) => `#${id}`, messages }: Place,
): string {
  const tree = copyTree(shared);
  // Nobody sees the line ends between blocks.
  tree.children = tree.children.filter((child) => child.type !== 'text' || child.value.trim());
  if (shift) shiftHeading(tree, shift);
  const headings = outline.headings.map((heading) => heading.id);
  eachElement(tree, (node, parent) => {
    const { id, href } = node.properties;
    const target = fragmentOf(href);
    if (node.tagName === 'a' && target !== undefined) node.properties['href'] = elsewhere(target) ?? href;
    if (typeof node.properties['dataImage'] === 'string') {
      node.properties = { ...image(node.properties['dataImage']), ...node.properties, dataImage: null };
    }
    nameNotes(node, messages);
    const isScrolled = node.tagName === 'pre' || node.tagName === 'table';
    // It must be within reach of the keyboard.
    if (isScrolled) node.properties['tabIndex'] = 0;
    if (typeof id !== 'string' || section.kind === 'comment' || !isLinked(node)) return;
    const heading = headings.indexOf(id) + 1;
    const name = heading ? headingName(heading, section, messages) : passageName(id, section, messages);
    // What stands in a heading is read as its name, and what scrolls by itself would take it along.
    if (name && (heading || isScrolled)) setPilcrowBeside(node, parent, itself(id), name);
    else if (name) endWithPilcrow(node, itself(id), name);
  });
  const pulled = pull?.replace(/\s+/g, ' ');
  const origin = outline.passages.find(({ text }) => pulled && text.includes(pulled));
  if (pulled && origin) insertPull(tree, origin.id, pulled);
  return htmlOf(tree);
}

/** Says in the language of the page what notes are called, where the renderer knows English alone. */
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

/** Elements that have a link to themselves, where they have an id. */
function isLinked({ tagName }: Element): boolean {
  return /^(p|li|pre|table|h[2-6])$/.test(tagName);
}

/** Sets a pull-quote after the block it is from, or before it if that is the last one. */
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
