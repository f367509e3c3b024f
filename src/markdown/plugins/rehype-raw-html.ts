import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';

/** Parses the HTML in a text, and stores in the file's data, as `hasHtml`, that there is some: most texts have none. */
export function rehypeRawHtml() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile) => {
    if (!hasRawHtml(tree)) return undefined;
    file.data.hasHtml = true;
    return parse(tree, file);
  };
}

function hasRawHtml(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRawHtml));
}
