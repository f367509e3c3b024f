import type { Element, ElementContent, Parents } from 'hast';
import type { PassageName } from './passage-name.ts';

/** Ends the words of a block with the ¶ that leads to it: before the lists and quotations inside it. */
export function endWithPilcrow(block: Element, href: string, name: PassageName) {
  const first = block.children.findIndex(isBlock);
  const at = first < 0 ? block.children.length : first;
  const last = block.children[at - 1];
  if (last?.type === 'text') last.value = last.value.trimEnd();
  block.children.splice(at, 0, pilcrow(href, name));
}

/** Sets the ¶ of a heading, a table or a block of code after it, in an element that holds the two. */
export function setPilcrowBeside(block: Element, parent: Parents, href: string, name: PassageName) {
  // A summary has words and headings alone.
  if ('tagName' in parent && parent.tagName === 'summary') return;
  const children = [block, pilcrow(href, name)];
  const tagName = block.tagName.startsWith('h') ? 'header' : 'div';
  const pair: Element = { type: 'element', tagName, properties: {}, children };
  parent.children.splice(parent.children.indexOf(block as never), 1, pair);
}

function pilcrow(href: string, { 'aria-label': ariaLabel, ...mark }: PassageName): Element {
  const properties = { href, className: ['pil'], ariaLabel, ...mark };
  // The blank parts it from the words where there is no CSS; before it, it would be copied with them.
  return { type: 'element', tagName: 'a', properties, children: [{ type: 'text', value: ' ¶' }] };
}

function isBlock(child: ElementContent): boolean {
  return 'tagName' in child && /^(ul|ol|blockquote|pre|table)$/.test(child.tagName);
}
