import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { EXIT, visit } from 'unist-util-visit';

/** Parses the HTML in a text. Most texts have none, and are not parsed once more for it. */
export function rehypeRawHtml() {
  const parse = rehypeRaw();
  return (tree: Root, file: Parameters<typeof parse>[1]) => (hasRawHtml(tree) ? parse(tree, file) : undefined);
}

function hasRawHtml(tree: Root): boolean {
  let isFound = false;
  visit(tree, 'raw', () => {
    isFound = true;
    return EXIT;
  });
  return isFound;
}
