import GithubSlugger from 'github-slugger';
import type { ElementContent, Root } from 'hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { attribute, findAll, isElement, lineNumber, visibleLine } from './html-nodes.ts';
import type { LeftOut } from './remove-boilerplate.ts';

/**
 * Makes the links of a saved page absolute. Links within the page become `#` and an id, and links through Google, which
 * Google Docs makes of every link, lead to where they go.
 */
export function resolveLinks(tree: Root): void {
  visit(tree, { tagName: 'a' }, (node) => {
    const href = isElement(node) ? attribute(node, 'href') : '';
    if (!isElement(node) || !href.startsWith('https://www.google.com/url?')) return;
    const { searchParams } = new URL(href);
    const target = searchParams.get('q') ?? searchParams.get('url');
    if (target && URL.canParse(target)) node.properties['href'] = target;
  });
  const home = originalUrl(tree);
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
 * Removes the links of an article that do not lead out of its page: links to an id in it, or to a file beside it.
 * Their words stay, and each address is listed as left out. Links to headings stay, with the heading's Markdown name.
 */
export function unwrapLocalLinks(tree: Root, leftOut: LeftOut[]): void {
  const places = headingNames(tree);
  visit(tree, { tagName: 'a' }, (node, index, parent) => {
    if (!isElement(node) || index === undefined || !parent) return CONTINUE;
    const href = attribute(node, 'href').trim();
    const place = places.get(href);
    if (place) node.properties['href'] = place;
    if (place || /^(?:https?:\/\/|mailto:)/i.test(href)) return CONTINUE;
    if (href && visibleLine(node))
      leftOut.push({
        kind: `the address ${href} of the link`,
        words: visibleLine(node),
        line: lineNumber(node),
        wordsStay: true,
      });
    (parent.children as ElementContent[]).splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}

/** Returns links to headings by their names in Markdown, keyed by the links to their ids in the page. */
function headingNames(tree: Root): Map<string, string> {
  const slugger = new GithubSlugger();
  const headings = findAll(tree, (one) => /^h[1-6]$/.test(one.tagName) && visibleLine(one) !== '');
  return new Map(
    headings.flatMap((heading) => {
      const name = `#${slugger.slug(visibleLine(heading))}`;
      return findAll(heading, (one) => attribute(one, 'id') !== '').map(
        (one) => [`#${attribute(one, 'id')}`, name] as const,
      );
    }),
  );
}

/** Finds the address that a page was saved from, as stated by the page or by the browser that saved it. */
function originalUrl(tree: Root): string | undefined {
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'comment') found.push(/saved from url=\(\d+\)(\S+)/.exec(node.value)?.[1] ?? '');
    if (isElement(node, 'base') || (isElement(node, 'link') && attribute(node, 'rel') === 'canonical'))
      found.push(attribute(node, 'href'));
    if (isElement(node, 'meta') && attribute(node, 'property') === 'og:url') found.push(attribute(node, 'content'));
  });
  return found.find((address) => /^https?:/.test(address) && URL.canParse(address));
}
