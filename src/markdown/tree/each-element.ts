import type { Element, Parents } from 'hast';

/**
 * Calls `show` for each element below a node, in reading order, parents before children. If it returns `false`, the
 * element's children are skipped. Children it adds to the element are visited; an element it wraps around it is not.
 * A long essay has hundreds of thousands of elements, for which `unist-util-visit` takes twenty times as long.
 */
export function eachElement(
  parent: Parents,
  show: (element: Element, parent: Parents, index: number) => boolean | void,
): void {
  for (let i = 0; i < parent.children.length; i++) {
    const child = parent.children[i]!;
    if (child.type === 'element' && show(child, parent, i) !== false) eachElement(child, show);
  }
}
