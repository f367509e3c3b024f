import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';

/** Parses the HTML in a text. Most texts have none and are not parsed again. */
export function rehypeRawHtml() {
  const parse = rehypeRaw();
  return (tree: Root, file: Parameters<typeof parse>[1]) => (hasRawHtml(tree) ? parse(tree, file) : undefined);
}

function hasRawHtml(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRawHtml));
}
