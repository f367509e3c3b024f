import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import rehypeSlug from 'rehype-slug';
import { eachElement } from '#markdown/tree/each-element.ts';

/**
 * Gives each heading the id that rehype-slug makes from its words. It gets copies of the headings without the numbers
 * of their notes, which would be part of the ids.
 */
export function rehypeHeadingSlugs() {
  const addSlugs = rehypeSlug();
  return (tree: Root) => {
    const headings: Element[] = [];
    eachElement(tree, (node) => {
      if (headingRank(node)) headings.push(node);
    });
    const copies = headings.map(copyWithoutNotes);
    addSlugs({ type: 'root', children: copies });
    headings.forEach(({ properties }, i) => (properties['id'] = copies[i]!.properties['id']));
  };
}

function copyWithoutNotes(node: Element): Element {
  const children = node.children.filter((child) => !('properties' in child && 'dataFootnoteRef' in child.properties));
  return {
    ...node,
    properties: { ...node.properties },
    children: children.map((child) => (child.type === 'element' ? copyWithoutNotes(child) : child)),
  };
}
