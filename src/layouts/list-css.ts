import type { Rendered } from '#markdown/render.ts';
import { eachElement } from '#markdown/tree/each-element.ts';
import css from '#styles/prose-lists.css?inline';

/** Returns the CSS of lists and quotations; empty if none of the texts has any. */
export function listCss(texts: Rendered[]): string {
  let hasLists = false;
  for (const { tree } of texts) {
    eachElement(tree, ({ tagName }) => {
      hasLists ||= /^(ul|ol|blockquote|dl)$/.test(tagName);
    });
  }
  return hasLists ? css : '';
}
