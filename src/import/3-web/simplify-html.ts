import type { Element, ElementContent, Root } from 'hast';
import { childrenOf, findAll, isBlock, isElement, isInvisible, visibleLine } from './html-nodes.ts';
import { NOTE_ELEMENT } from './page-notes.ts';

/** Rewrites HTML structures that Markdown lacks as ones that it has, with all their words. */
export function simplifyHtml(tree: Root): Root {
  return { ...tree, children: childrenOf(tree).flatMap(simplifyNode) };
}

function simplifyNode(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  if (isInvisible(node)) return [];
  const own: Element = { ...node, children: node.children.flatMap(simplifyNode) };
  const { tagName } = own;
  if (/^h[1-6]$/.test(tagName)) return [{ ...own, children: own.children.flatMap(inLine) }];
  // The conversion to Markdown would make one paragraph of each.
  if (['figcaption', 'legend', 'summary'].includes(tagName) && own.children.some(isBlock)) return [asBlock(own)];
  if (tagName === 'menu') return [{ ...own, tagName: 'ul' }];
  if (['ol', 'ul'].includes(tagName) && holdsOnlyNotes(own)) return [{ ...own, tagName: 'div' }];
  if (tagName === 'table') return simplifyTable(own);
  const isEmpty = visibleLine(own) === '' && !hasImage(own);
  // Emphasis around nothing, or around whole blocks, is removed.
  if (emphatic.includes(tagName) && (isEmpty || own.children.some(isBlock))) return own.children;
  if (['a', 'code'].includes(tagName) && isEmpty) return own.children;
  return [own];
}

/** Puts the contents of a heading in one line, since a heading is one line in Markdown. */
function inLine(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  const space = { type: 'text' as const, value: ' ' };
  if (node.tagName === 'br') return [space];
  const children = node.children.flatMap(inLine);
  return isBlock(node) ? [space, ...children, space] : [{ ...node, children }];
}

function holdsOnlyNotes({ children }: Element): boolean {
  const elements = children.filter((child) => isElement(child));
  return elements.length > 0 && elements.every((child) => child.tagName === NOTE_ELEMENT);
}

/** Turns a caption into a line above its table. Replaces a table that is only used for layout with its cells. */
function simplifyTable(own: Element): ElementContent[] {
  const table = isGrid(own) ? withHeader(unwrapCells(own)) : own;
  const isLayout = findAll(table, (one) => one !== table && isBlock(one) && !inTables.includes(one.tagName)).length > 0;
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

/** The most letters in a cell of a table of data whose cells are paragraphs. */
const CELL_LENGTH = 120;

/** Whether a table is data although its cells are paragraphs: two rows and two columns at least, and short cells. */
function isGrid(table: Element): boolean {
  const rows = findAll(table, (one) => isElement(one, 'tr')).map(({ children }) =>
    children.filter((child) => isElement(child, 'td', 'th')),
  );
  const columns = rows[0]?.length ?? 0;
  return rows.length > 1 && columns > 1 && rows.every((cells) => cells.length === columns && cells.every(isShort));
}

/** Whether a cell has nothing but a short line, which may be a paragraph. */
function isShort(cell: Element): boolean {
  return (
    visibleLine(cell).length <= CELL_LENGTH &&
    cell.children.filter(isBlock).length <= 1 &&
    findAll(cell, (one) => one !== cell && isBlock(one)).every((one) => isElement(one, 'p'))
  );
}

/** Makes the first row of a table its header, if it has none. */
function withHeader(table: Element): Element {
  const [first] = findAll(table, (one) => isElement(one, 'tr'));
  if (!first || findAll(table, (one) => isElement(one, 'th')).length > 0) return table;
  const rename = (node: ElementContent): ElementContent => {
    if (!isElement(node)) return node;
    if (node === first) {
      const cells = node.children.map((cell) => (isElement(cell, 'td') ? { ...cell, tagName: 'th' } : cell));
      return { ...node, children: cells };
    }
    return { ...node, children: node.children.map(rename) };
  };
  return { ...table, children: table.children.map(rename) };
}

/** Replaces the paragraphs in the cells of a table with their contents. */
function unwrapCells(table: Element): Element {
  const children = table.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    const inside = unwrapCells(child);
    return isElement(inside, 'p') ? inside.children : [inside];
  });
  return { ...table, children };
}

/** Blocks that a data table may contain, including `div`, since some pages put one into every cell. */
const inTables = ['caption', 'col', 'colgroup', 'div', 'img', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'];

const emphatic = ['b', 'em', 'i', 'strong', 'u', 's', 'del'];

function asBlock(node: Element): Element {
  return { ...node, tagName: 'div' };
}

/** Whether a cell is inside another cell of the table. */
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
