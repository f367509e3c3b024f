import type { ElementContent, Root } from 'hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { LeftOut } from './left-out.ts';
import { attribute, isElement, lineOf, textOf } from './nodes.ts';

/** Writes the links of a saved page as whole addresses; those to the page itself as `#` and an id. */
export function resolveLinks(tree: Root): void {
  const home = addressOf(tree);
  if (!home) return;
  visit(tree, { tagName: 'a' }, (node) => {
    const href = isElement(node) ? attribute(node, 'href').trim() : '';
    if (!isElement(node) || !href || href.startsWith('#') || !URL.canParse(href, home)) return;
    const url = new URL(href, home);
    const isHere = url.hash !== '' && url.href.split('#')[0] === home.split('#')[0];
    node.properties['href'] = isHere ? url.hash : url.href;
  });
}

/**
 * Takes the links out of an article that lead nowhere outside of its page: to an id in it, or to a file beside it.
 * Their words stay; each address is listed as left out.
 */
export function cutLinks(tree: Root, leftOut: LeftOut[]): void {
  visit(tree, { tagName: 'a' }, (node, index, parent) => {
    if (!isElement(node) || index === undefined || !parent) return CONTINUE;
    const href = attribute(node, 'href').trim();
    if (/^(?:https?:\/\/|mailto:)/i.test(href)) return CONTINUE;
    if (href && textOf(node)) leftOut.push({ kind: `link to ${href} of`, words: textOf(node), line: lineOf(node) });
    (parent.children as ElementContent[]).splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}

/** The address a page was saved from, as it says itself or as a browser noted it down. */
function addressOf(tree: Root): string | undefined {
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'comment') found.push(/saved from url=\(\d+\)(\S+)/.exec(node.value)?.[1] ?? '');
    if (isElement(node, 'base') || (isElement(node, 'link') && attribute(node, 'rel') === 'canonical'))
      found.push(attribute(node, 'href'));
    if (isElement(node, 'meta') && attribute(node, 'property') === 'og:url') found.push(attribute(node, 'content'));
  });
  return found.find((address) => /^https?:/.test(address) && URL.canParse(address));
}
