import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { attribute, isElement } from '#import/web/nodes.ts';

/** Finds the comments in a page's JSON-LD: the values of its `comment` properties. */
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
      // Invalid JSON holds no comments. The caller throws if none are found anywhere.
    }
  });
  return found;
}
