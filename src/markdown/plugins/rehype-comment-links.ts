import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { eachElement } from '#markdown/each-element.ts';
import { sectionOf } from '#markdown/section.ts';

/** Marks links to other sites in comments as written by strangers (WHATWG HTML, link types). */
export function rehypeCommentLinks() {
  return (tree: Root, file: VFile) => {
    if (sectionOf(file.path, file.data.frontmatter ?? {}).kind !== 'comment') return;
    eachElement(tree, ({ tagName, properties }) => {
      const leaves = /^(https?:)?\/\//i.test(String(properties['href'] ?? ''));
      if (tagName === 'a' && leaves) properties['rel'] = ['nofollow', 'ugc', 'noopener'];
    });
  };
}
