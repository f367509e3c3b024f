import type { Root, RootContent } from 'hast';

/**
 * Copies a tree without the positions of its nodes. Adjacent texts become one, as in a tree parsed from HTML.
 * `structuredClone()` takes six times as long.
 */
export function copyTree({ children }: Root): Root {
  return { type: 'root', children: copyAll(children) };
}

function copyAll<Node extends RootContent>(nodes: Node[]): Node[] {
  const copies: RootContent[] = [];
  for (const node of nodes) {
    const last = copies.at(-1);
    if (node.type === 'text') {
      if (last?.type === 'text') last.value += node.value;
      else copies.push({ type: 'text', value: node.value });
    } else if (node.type === 'element') {
      const { tagName, properties, children } = node;
      copies.push({ type: 'element', tagName, properties: { ...properties }, children: copyAll(children) });
    } else copies.push({ ...node });
  }
  return copies as Node[];
}
