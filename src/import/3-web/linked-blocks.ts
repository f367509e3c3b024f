import type { Element, Nodes, Root } from 'hast';
import { boilerplateKind, likelyBoilerplateKind } from './boilerplate.ts';
import { attribute, decodeUri, findAll, isBlock, isElement } from './html-nodes.ts';

/**
 * Finds the blocks outside an article that its text links to, such as notes below it. They are part of the article.
 * Blocks that look like the surroundings of a text, such as a list of comments, are not.
 * @param kept the texts and images that Readability kept
 */
export function findLinkedBlocks(tree: Root, kept: Set<Nodes>): Set<Element> {
  const all = findAll(tree, () => true);
  const holderOf = new Map(all.flatMap((parent) => parent.children.map((child) => [child, parent] as const)));
  const byId = new Map(all.flatMap((one) => [attribute(one, 'name'), attribute(one, 'id')].map((id) => [id, one])));
  const holds = (one: Nodes): boolean => kept.has(one) || ('children' in one && one.children.some(holds));
  const linked = new Set<Element>();
  for (const link of all) {
    const href = isElement(link, 'a') ? attribute(link, 'href') : '';
    const target = /^#./.test(href) && holds(link) ? byId.get(decodeUri(href.slice(1))) : undefined;
    const block = target && blockAround(target, holderOf);
    if (block && !holds(block) && !isSurrounding(block, link, holderOf)) linked.add(block);
  }
  return linked;
}

/** Returns the smallest block around an element, or the whole note if the block is a part of one. */
function blockAround(target: Element, holderOf: Map<Nodes, Element>): Element | undefined {
  let block: Element | undefined = target;
  while (block && !isBlock(block)) block = holderOf.get(block);
  for (let outer = block && holderOf.get(block); outer; outer = holderOf.get(outer)) if (isNote(outer)) block = outer;
  return block;
}

/** Whether an element is marked as a note, or as a list of them. */
export function isNote(element: Element): boolean {
  return /(?:^|[\s_-])(?:foot|end)?-?notes?(?:$|[\s_\d-])|^f(?:t|oot)n|^sd(?:foot|end)note|^_?edn\d/i.test(
    `${attribute(element, 'id')} ${attribute(element, 'className')}`,
  );
}

/** Whether a block, or one around it that is not around the link too, is named like the surroundings of a text. */
function isSurrounding(block: Element, link: Element, holderOf: Map<Nodes, Element>): boolean {
  const around = new Set<Element>();
  for (let one: Element | undefined = link; one; one = holderOf.get(one)) around.add(one);
  for (let one: Element | undefined = block; one && !around.has(one); one = holderOf.get(one)) {
    const kind =
      boilerplateKind(one) ?? (isNote(one) || one.tagName === 'footer' ? undefined : likelyBoilerplateKind(one));
    if (kind !== undefined) return true;
  }
  return false;
}
