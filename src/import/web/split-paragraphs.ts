import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Splits paragraphs at two or more consecutive line breaks, since readers see a new paragraph there. */
export function splitParagraphs(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    const paragraphs = split(node);
    if (paragraphs.length === 1 && paragraphs[0]!.children.length === node.children.length) return undefined;
    parent.children.splice(index, 1, ...(paragraphs as never[]));
    return index + paragraphs.length;
  });
}

function split({ children }: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  let breaks: PhrasingContent[] = [];
  for (const child of children) {
    if (child.type === 'break') breaks.push(child);
    else if (child.type === 'text' && child.value.trim() === '' && breaks.length > 0) continue;
    else {
      if (breaks.length > 1) parts.push([]);
      else parts.at(-1)!.push(...breaks);
      breaks = [];
      parts.at(-1)!.push(child);
    }
  }
  return parts.filter((part) => part.length > 0).map((part) => ({ type: 'paragraph', children: part }));
}
