import type { Element, ElementContent, Root } from 'hast';
import { eachElement } from '#markdown/tree/each-element.ts';

/** Turns a paragraph with an image and, on the next line, emphasis into a figure with a caption. */
export function rehypeCaptions() {
  return (tree: Root) =>
    eachElement(tree, (node) => {
      if (node.tagName !== 'p') return;
      const [image, caption, ...others] = node.children.filter((child) => !isSpace(child));
      if (!isElement(image, 'img') || !isElement(caption, 'em') || others.length > 0) return;
      // Emphasis on the same line is beside the image.
      if (!node.children.some((child) => child.type !== 'element' && isSpace(child) && hasLineEnd(child))) return;
      node.children = node.children.filter((child) => !isElement(child, 'br'));
      node.tagName = 'figure';
      caption.tagName = 'figcaption';
    });
}

function isElement(node: ElementContent | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName;
}

function isSpace(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() === '' : isElement(node, 'br');
}

function hasLineEnd(node: ElementContent): boolean {
  return node.type === 'text' && node.value.includes('\n');
}
