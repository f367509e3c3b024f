import type { Element, Root } from 'hast';
import { hasVisibleContent } from '#markdown/tree/blocks.ts';
import { eachElement } from '#markdown/tree/each-element.ts';

/** Puts what HTML in a note has moved out of it, such as an item that it does not close, back at its end. */
export function rehypeStrayNotes() {
  return (tree: Root) =>
    eachElement(tree, (node) => {
      if (!('dataFootnotes' in node.properties)) return;
      let note: Element | undefined;
      const takeBack = (child: Element['children'][number]): boolean => {
        if (!note || !hasVisibleContent(child)) return false;
        note.children.push(child.type === 'element' && child.tagName === 'li' ? { ...child, tagName: 'div' } : child);
        return true;
      };
      node.children = node.children.filter((child) => {
        if (child.type !== 'element' || child.tagName !== 'ol') return !takeBack(child);
        child.children = child.children.filter((item) => {
          const isNote = item.type === 'element' && item.properties['id'] !== undefined;
          if (isNote) note = item;
          return isNote || !takeBack(item);
        });
        return true;
      });
    });
}
