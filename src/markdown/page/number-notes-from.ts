import type { Rendered } from '#markdown/render.ts';
import { copyTree } from '#markdown/tree/copy-tree.ts';
import { eachElement } from '#markdown/tree/each-element.ts';

/**
 * Numbers the notes of a rendered text from `first` on: where they are cited, in their list, and in the links back.
 * Its `bytes` stay the same, since the pages of published essays were divided by the size with notes from 1.
 */
export function numberNotesFrom(first: number, rendered: Rendered): Rendered {
  if (rendered.firstNote === first || rendered.outline.notes.length === 0) return rendered;
  const toNumber = (number: string) => String(Number(number) - rendered.firstNote + first);
  const tree = copyTree(rendered.tree);
  eachElement(tree, ({ properties, children }) => {
    const [child] = children;
    if ('dataFootnoteRef' in properties && child?.type === 'text') child.value = child.value.replace(/\d+/, toNumber);
    if ('dataFootnoteBackref' in properties) {
      // remark-rehype's "Back to reference 1-2" names the second place that cites note 1.
      properties['ariaLabel'] = String(properties['ariaLabel']).replace(/\d+(?=(-\d+)?$)/, toNumber);
    }
    if (!('dataFootnotes' in properties)) return;
    const list = children.find((element) => element.type === 'element' && element.tagName === 'ol');
    if (list?.type === 'element') list.properties['start'] = first;
  });
  return { ...rendered, tree, firstNote: first };
}
