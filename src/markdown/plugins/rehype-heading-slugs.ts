import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { eachElement } from '#markdown/tree/each-element.ts';

/** Gives each heading an id from its words, as GitHub does, but without the numbers of notes. */
export function rehypeHeadingSlugs() {
  return (tree: Root) => {
    const slugger = new GithubSlugger();
    eachElement(tree, (node) => {
      if (headingRank(node) && !node.properties['id']) node.properties['id'] = slugger.slug(lettersOf(node));
    });
  };
}

function lettersOf({ children }: Element): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && !('dataFootnoteRef' in child.properties) ? lettersOf(child) : '';
    })
    .join('');
}
