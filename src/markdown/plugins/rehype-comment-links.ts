import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { eachElement } from '#markdown/tree/each-element.ts';

/** Marks links to other sites in comments as written by strangers (WHATWG HTML, link types). */
export function rehypeCommentLinks() {
  return (tree: Root, file: VFile) => {
    if (file.data.section?.kind !== 'comment') return;
    eachElement(tree, ({ tagName, properties }) => {
      const leaves = /^(https?:)?\/\//i.test(String(properties['href'] ?? ''));
      if (tagName === 'a' && leaves) properties['rel'] = ['nofollow', 'ugc', 'noopener'];
    });
  };
}
