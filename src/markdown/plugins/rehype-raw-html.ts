import type { Comment, Element, Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';

/** Parses the HTML in a text, and stores in the file's data, as `hasHtml`, that there is some: most texts have none. */
export function rehypeRawHtml() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile) => {
    if (!hasRawHtml(tree)) return undefined;
    file.data.hasHtml = true;
    // With an element before it, a text that begins with a part of a table, such as <col>, is not read as a table.
    const first: Element = { type: 'element', tagName: 'span', properties: {}, children: [] };
    // Words at the end of a table that is not closed are read only once something follows.
    const last: Comment = { type: 'comment', value: '' };
    const { children } = parse({ ...tree, children: [first, ...tree.children, last] }, file) as Root;
    return { ...tree, children: children.slice(1) };
  };
}

function hasRawHtml(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRawHtml));
}
