import type { Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { sectionOf } from './section.ts';

/** Turns the headings of a comment into bold paragraphs, since only the essay makes the page's outline. */
export function rehypeCommentHeadings() {
  return (tree: Root, file: VFile) => {
    if (sectionOf(file.path, file.data.frontmatter ?? {}).kind !== 'comment') return;
    visit(tree, 'element', (node) => {
      // A section must have a heading; the notes of a comment are a part of it.
      if (node.tagName === 'section') node.tagName = 'div';
      if (!headingRank(node)) return;
      node.tagName = 'p';
      node.children = [{ type: 'element', tagName: 'strong', properties: {}, children: node.children }];
    });
  };
}
