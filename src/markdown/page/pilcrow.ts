import type { Element, ElementContent, Parents } from 'hast';
import type { PassageName } from './passage-name.ts';

/** Adds a ¶ that links to a block at the end of its own words, before any nested blocks. */
export function endWithPilcrow(block: Element, href: string, name: PassageName) {
  const first = block.children.findIndex(isBlock);
  const at = first < 0 ? block.children.length : first;
  const last = block.children[at - 1];
  if (last?.type === 'text') last.value = last.value.trimEnd();
  block.children.splice(at, 0, pilcrow(href, name));
}

/** Puts the ¶ of a heading, a table or a code block after it, and wraps both in an element. */
export function setPilcrowBeside(block: Element, parent: Parents, href: string, name: PassageName) {
  // A summary may contain only words and headings.
  if ('tagName' in parent && parent.tagName === 'summary') return;
  const children = [block, pilcrow(href, name)];
  const tagName = block.tagName.startsWith('h') ? 'header' : 'div';
  const pair: Element = { type: 'element', tagName, properties: {}, children };
  parent.children.splice(parent.children.indexOf(block as never), 1, pair);
}

/** Puts the ¶ of a summary after it, where readers see it once they have opened what it is of. */
export function putPilcrowAfter(block: Element, parent: Parents, href: string, name: PassageName) {
  parent.children.splice(parent.children.indexOf(block as never) + 1, 0, pilcrow(href, name));
}

function pilcrow(href: string, { 'aria-label': ariaLabel, ...mark }: PassageName): Element {
  const properties = { href, className: ['to-share'], ariaLabel, ...mark };
  // The space separates it from the words without CSS; outside the link, it would be copied with them. It is a
  // no-break space, so that "text-wrap: pretty" counts the last word and the ¶ as one word.
  return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: '\u00a0¶' }] };
}

function isBlock(child: ElementContent): boolean {
  return 'tagName' in child && /^(ul|ol|blockquote|pre|table|figure)$/.test(child.tagName);
}
