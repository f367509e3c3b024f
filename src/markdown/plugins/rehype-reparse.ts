import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { headingRank } from 'hast-util-heading-rank';
import { toHtml } from 'hast-util-to-html';
import type { VFile } from 'vfile';
import { eachElement } from '#markdown/tree/each-element.ts';

const MOST_TIMES = 5;

/**
 * Makes a text with HTML the tree that a browser would make of it: without what the sanitizer removed, there may be a
 * paragraph in a paragraph, or a heading in a heading. Later plugins then give ids to what is really on the page.
 * Headings keep their lines.
 */
export function rehypeReparse() {
  return (tree: Root, file: VFile) => {
    if (!file.data.hasHtml) return undefined;
    eachElement(tree, (node) => {
      if (headingRank(node)) node.properties['dataLine'] = node.position?.start.line;
    });
    let html = toHtml(tree);
    let again = fromHtml(html, { fragment: true });
    // Links and tables in wrong places are not the same the second time.
    for (let times = 1; times < MOST_TIMES && toHtml(again) !== html; times++) {
      html = toHtml(again);
      again = fromHtml(html, { fragment: true });
    }
    eachElement(again, (node) => {
      const line = Number(node.properties['dataLine']);
      delete node.position;
      delete node.properties['dataLine'];
      if (line) node.position = { start: { line, column: 1 }, end: { line, column: 1 } };
    });
    return again;
  };
}
