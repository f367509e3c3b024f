import type { Element, ElementContent, Root } from 'hast';
import { findAll, isElement, isSilent, textOf } from './nodes.ts';
import { NOTE } from './notes.ts';

/** Writes the shapes of HTML that Markdown does not have as ones that it has, with all their words. */
export function simplify(tree: Root): Root {
  return { ...tree, children: tree.children.flatMap((child) => (child.type === 'doctype' ? [] : simplifyNode(child))) };
}

function simplifyNode(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  if (isSilent(node)) return [];
  const own: Element = { ...node, children: node.children.flatMap(simplifyNode) };
  const { tagName } = own;
  if (tagName === 'menu') return [{ ...own, tagName: 'ul' }];
  if (['ol', 'ul'].includes(tagName) && holdsOnlyNotes(own)) return [{ ...own, tagName: 'div' }];
  if (tagName === 'table') return simplifyTable(own);
  if (['a', 'b', 'em', 'i', 'strong'].includes(tagName) && textOf(own) === '' && !hasImage(own)) return own.children;
  return [own];
}

function holdsOnlyNotes({ children }: Element): boolean {
  const elements = children.filter((child) => isElement(child));
  return elements.length > 0 && elements.every((child) => child.tagName === NOTE);
}

/** A caption becomes a line above its table; a table that only places blocks on the page is none. */
function simplifyTable(table: Element): ElementContent[] {
  const isLayout = findAll(table, (one) => isElement(one, 'p', 'h1', 'h2', 'h3', 'ul', 'ol', 'blockquote')).length > 0;
  if (isLayout)
    return findAll(table, (one) => isElement(one, 'caption', 'td', 'th'))
      .filter((cell) => !isInside(cell, table))
      .map(asBlock);
  const captions = table.children.filter((child) => isElement(child, 'caption'));
  return [
    ...captions.map((caption): Element => ({ ...caption, tagName: 'p' })),
    { ...table, children: table.children.filter((child) => !isElement(child, 'caption')) },
  ];
}

function asBlock(cell: Element): Element {
  return { ...cell, tagName: 'div' };
}

/** Whether a cell stands in another cell of the table. */
function isInside(cell: Element, table: Element): boolean {
  return (
    findAll(
      table,
      (one) => isElement(one, 'td', 'th') && one !== cell && findAll(one, (inner) => inner === cell).length > 0,
    ).length > 0
  );
}

function hasImage(node: Element): boolean {
  return findAll(node, (one) => isElement(one, 'img')).length > 0;
}
