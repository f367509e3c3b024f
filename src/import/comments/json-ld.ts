import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { attribute, isElement } from '../web/nodes.ts';

/** The lists of comments in the JSON-LD of a page. */
export function commentsInScripts(tree: Root): unknown[] {
  const found: unknown[] = [];
  const search = (json: unknown) => {
    if (Array.isArray(json)) return json.forEach(search);
    if (typeof json !== 'object' || json === null) return;
    const { comment, ...others } = json as Record<string, unknown>;
    if (comment) found.push(...(Array.isArray(comment) ? comment : [comment]));
    else Object.values(others).forEach(search);
  };
  visit(tree, { tagName: 'script' }, (node) => {
    if (!isElement(node) || attribute(node, 'type') !== 'application/ld+json') return;
    const [text] = node.children;
    if (text?.type !== 'text') return;
    try {
      search(JSON.parse(text.value));
    } catch {
      // What is no JSON has no comments either; if there are none elsewhere, that is said.
    }
  });
  return found;
}
