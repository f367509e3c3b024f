import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Returns the HTML of a tree, as pages have it. */
export function htmlOf(tree: Root): string {
  const html = toHtml(tree, { characterReferences: { useNamedReferences: true } });
  // HTML allows a bare ampersand before a space; it is smaller.
  return html.replaceAll('&amp; ', '& ');
}
