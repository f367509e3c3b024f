import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Replaces the checkbox of a task with ☑ or ☐, since a control that does nothing helps nobody. */
export function remarkTaskMarks() {
  return (tree: Root) => {
    visit(tree, 'listItem', (node) => {
      if (typeof node.checked !== 'boolean') return;
      const first = node.children[0];
      const box = { type: 'text' as const, value: node.checked ? '☑ ' : '☐ ' };
      if (first?.type === 'paragraph') first.children.unshift(box);
      node.checked = null;
    });
  };
}
