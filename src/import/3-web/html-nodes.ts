import type { Element, ElementContent, Nodes, Root } from 'hast';
import { collapseSpace } from '#text/collapse-space.ts';

/** Elements that no reader sees and that contain no words of the text. */
const invisible = ['base', 'head', 'link', 'meta', 'script', 'style', 'template', 'title'];

/** Whether a node is invisible to readers. */
export function isInvisible(node: Nodes): boolean {
  return (
    node.type === 'comment' || node.type === 'doctype' || (node.type === 'element' && invisible.includes(node.tagName))
  );
}

/** Whether a node is an element; if tag names are given, whether it has one of them. */
export function isElement(node: Nodes | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

/** Returns the words that a reader sees in a node, in one line. */
export function visibleLine(node: Nodes): string {
  return collapseSpace(visibleText(node));
}

/** Returns the text of a node, with a line break wherever the page begins a new line. */
export function visibleText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isInvisible(node)) return '';
  const text = node.children.map(visibleText).join('');
  return isBlock(node) ? `\n${text}\n` : text;
}

/** Whether a node begins and ends a line. */
export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && !inline.has(node.tagName);
}

/** Returns all visible elements that match, in the order of the page, including the node itself. */
export function findAll(node: Nodes, fits: (element: Element) => boolean): Element[] {
  if (!('children' in node) || isInvisible(node)) return [];
  const own = node.type === 'element' && fits(node) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => findAll(child, fits))];
}

/** Returns an attribute as a string; empty if it is missing. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
}

/** Returns the line on which a node begins in its file. */
export function lineNumber({ position }: Nodes): number | undefined {
  return position?.start.line;
}

const inline = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s samp
  small span strike strong sub sup time tt u var wbr x-note-reference`.split(/\s+/),
);

/** Returns the children of a tree without its doctype. */
export function childrenOf({ children }: Root): ElementContent[] {
  return children.filter((child) => child.type !== 'doctype') as ElementContent[];
}

/** Returns a text in one line, or undefined if it has no words. */
export function oneLine(text: string | null | undefined): string | undefined {
  return (text && collapseSpace(text)) || undefined;
}

/** Decodes the percent-encoding of an address or an id; one that is not valid is returned as it is. */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
