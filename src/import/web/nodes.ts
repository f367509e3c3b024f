import type { Element, ElementContent, Nodes, Root } from 'hast';

/** Elements that no reader sees, and that hold no words. */
const silent = ['base', 'head', 'link', 'meta', 'script', 'style', 'template', 'title'];

/** Whether no reader sees a node. */
export function isSilent(node: Nodes): boolean {
  return (
    node.type === 'comment' || node.type === 'doctype' || (node.type === 'element' && silent.includes(node.tagName))
  );
}

/** Whether a node is an element of one of these names. */
export function isElement(node: Nodes | undefined, ...tagNames: string[]): node is Element {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));
}

/** The words a reader sees in a node, in one line. */
export function textOf(node: Nodes): string {
  return read(node).replace(/\s+/g, ' ').trim();
}

/** The text of a node, with a line break wherever the page begins a new line. */
export function read(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || isSilent(node)) return '';
  const text = node.children.map(read).join('');
  return isBlock(node) ? `\n${text}\n` : text;
}

/** Whether a node begins and ends a line. */
export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && !inline.has(node.tagName);
}

/** All elements under a node that fit, in the order of the page. */
export function findAll(node: Nodes, fits: (element: Element) => boolean): Element[] {
  if (!('children' in node) || isSilent(node)) return [];
  const own = node.type === 'element' && fits(node) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => findAll(child, fits))];
}

/** An attribute as a text; none: an empty one. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
}

/** The line on which a node begins in its file. */
export function lineOf({ position }: Nodes): number | undefined {
  return position?.start.line;
}

const inline = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt ruby s samp
  small span strike strong sub sup time tt u var wbr x-note-reference`.split(/\s+/),
);

/** What a tree holds, without its doctype. */
export function contentOf({ children }: Root): ElementContent[] {
  return children.filter((child) => child.type !== 'doctype') as ElementContent[];
}
