import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { sectionOf } from './section.ts';

/** Says of links in comments that strangers have set them (WHATWG HTML, link types). */
export function rehypeCommentLinks() {
  return (tree: Root, file: VFile) => {
    if (sectionOf(file.path, file.data.frontmatter ?? {}).kind !== 'comment') return;
    visit(tree, 'element', ({ tagName, properties }) => {
      const leaves = /^(https?:)?\/\//i.test(String(properties['href'] ?? ''));
      if (tagName === 'a' && leaves) properties['rel'] = ['nofollow', 'ugc', 'noopener'];
    });
  };
}
