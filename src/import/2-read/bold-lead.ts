import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { parseHeadingNumber } from '#import/words/heading-numbers.ts';
import type { Lead } from '#import/model/line-roles.ts';
import { collapseSpace } from '#text/collapse-space.ts';
import { plainWords } from './markdown-words.ts';

/** A bold beginning in Markdown. */
export interface MarkdownLead extends Lead {
  /** What follows it in its block. */
  body: RootContent[];
  /** The offset in the text at which that begins. */
  bodyStart: number;
  /** How far the lines of its block are indented. */
  indent: number;
}

/**
 * Finds the bold beginning of a paragraph or of a list item, with a number before it or in it, if it has one. Numbered
 * words in italics count too.
 * @param mark the number of a list item as written
 */
export function findLead(node: RootContent, mark = ''): MarkdownLead | undefined {
  if (node.type === 'list')
    return node.children.length === 1 ? findLead(node.children[0]!, markOf(node, 0)) : undefined;
  const [first, ...others] = node.type === 'listItem' ? node.children : [node];
  if (first?.type !== 'paragraph') return undefined;
  const found = boldBeginning(first);
  if (!found) return undefined;
  const { end, words } = found;
  let rest = first.children.slice(end);
  let text = collapseSpace(mark + words);
  if (rest[0]?.type === 'break') rest = rest.slice(1);
  const [next] = rest;
  if (next?.type === 'text') {
    // A sign directly after the bold words belongs to them.
    const [skipped = '', sign = ''] = /^([:.!?…]*)\s*/.exec(next.value) ?? [];
    text += sign;
    const value = next.value.slice(skipped.length);
    const offset = (next.position?.start.offset ?? 0) + skipped.length;
    const cut = {
      ...next,
      value,
      position: next.position && { ...next.position, start: { ...next.position.start, offset } },
    };
    rest = value ? [cut, ...rest.slice(1)] : rest.slice(1);
  }
  const body: RootContent[] = [...(rest.length > 0 ? [{ ...first, children: rest }] : []), ...others];
  const bodyStart = (rest[0] ?? others[0])?.position?.start.offset ?? node.position?.end.offset ?? 0;
  const indent = node.type === 'listItem' ? (first.position?.start.column ?? 1) - 1 : 0;
  return { text, rest: collapseSpace(body.map(plainWords).join(' ')), body, bodyStart, indent };
}

/** Returns the items of a list that each begin with a lead and a number, with the number as written. */
export function numberedItems(list: List): { item: ListItem; lead: MarkdownLead }[] {
  const leads = list.children.flatMap((item, index) => {
    const lead = findLead(item, markOf(list, index));
    return lead && parseHeadingNumber(lead.text) ? [{ item, lead }] : [];
  });
  return leads.length > 1 && leads.length === list.children.length ? leads : [];
}

function markOf({ ordered, start }: List, index: number): string {
  return ordered ? `${(start ?? 1) + index}. ` : '';
}

/** Returns the words of the bold nodes at the beginning of a paragraph, and the index of the node after them. */
function boldBeginning({ children }: Paragraph): { end: number; words: string } | undefined {
  let end = isBareNumber(children[0]) ? 1 : 0;
  const start = end;
  for (;;) {
    const bold = boldAt(children, end);
    if (!bold) break;
    end = bold;
    // The number may be bold apart from the title: `**1.** **Soup.**`
    const next = children[end];
    if (!isNumber(wordsOf(children.slice(0, end))) || next?.type !== 'text' || next.value.trim() !== '') break;
    if (!boldAt(children, end + 1)) break;
    end += 1;
  }
  return end > start ? { end, words: wordsOf(children.slice(0, end)) } : undefined;
}

/** Returns the index after what is bold at an index, if anything is. */
function boldAt(children: PhrasingContent[], index: number): number | undefined {
  const node = children[index];
  if (node?.type === 'strong') return index + 1;
  if (node?.type === 'emphasis') {
    const isBold = node.children.length === 1 && node.children[0]!.type === 'strong';
    return isBold || parseHeadingNumber(plainWords(node)) ? index + 1 : undefined;
  }
  if (node?.type !== 'html' || !/^<(?:b|strong)\b[^>]*>$/i.test(node.value)) return undefined;
  const end = children.findIndex(
    (one, at) => at > index && one.type === 'html' && /^<\/(?:b|strong)>$/i.test(one.value),
  );
  return end < 0 ? undefined : end + 1;
}

function isBareNumber(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && isNumber(node.value);
}

function isNumber(words: string): boolean {
  return parseHeadingNumber(words.trim())?.title === '';
}

function wordsOf(nodes: PhrasingContent[]): string {
  return nodes.map(plainWords).join('');
}
