import type { Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import type { VFile } from 'vfile';
import { hasBlock } from '#markdown/tree/blocks.ts';
import { eachElement } from '#markdown/tree/each-element.ts';

/** Turns the headings of a comment into bold paragraphs, since only the essay forms the page's outline. */
export function rehypeCommentHeadings() {
  return (tree: Root, file: VFile) => {
    if (file.data.section?.kind !== 'comment') return;
    eachElement(tree, (node) => {
      // A section must have a heading; the notes of a comment are just part of the comment.
      if (node.tagName === 'section') node.tagName = 'div';
      if (!headingRank(node)) return;
      // A browser would end a paragraph before a block in it. Words directly in a division get one later.
      node.tagName = hasBlock(node) ? 'div' : 'p';
      node.children = [{ type: 'element', tagName: 'strong', properties: {}, children: node.children }];
    });
  };
}
