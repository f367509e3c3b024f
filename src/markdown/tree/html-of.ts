import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Returns the HTML of a tree, as pages have it. */
export function htmlOf(tree: Root): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}
