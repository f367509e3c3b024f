import type { Root, RootContent } from 'mdast';
import type { Line } from '#import/model/line-roles.ts';
import { CITATION_MARK } from '#import/words/tokens.ts';
import { collapseSpace } from '#text/collapse-space.ts';
import { findLead, type MarkdownLead, numberedItems } from './bold-lead.ts';
import { plainWords } from './markdown-words.ts';

/**
 * Returns the blocks of a text, each with the Markdown from its first line to the first line of the next one.
 * Definitions of links and notes are not blocks, since they belong to whatever refers to them. The items of a list are
 * blocks if each begins with a number and bold words, since they may be points.
 */
export function readBlocks({ children }: Root, text: string): MarkdownBlock[] {
  const starts = children.map((node) => text.lastIndexOf('\n', startOffset(node) - 1) + 1);
  return children.flatMap((node, index) => {
    if (isDefinition(node) || isNotesHeading(children.slice(index))) return [];
    const markdown = text.slice(starts[index], starts[index + 1]);
    const next = children[index + 1];
    const isCut = next !== undefined && isDefinition(next);
    const [line = ''] = markdown.trim().split('\n');
    const items = node.type === 'list' ? numberedItems(node) : [];
    if (items.length > 0) return readItems(items, text, { from: starts[index] ?? 0, markdown, isCut });
    return {
      lead: findLead(node),
      number: node.position?.start.line ?? 0,
      text: hasLineText(node) ? textOfBlock(node, line) : line,
      node,
      start: starts[index] ?? 0,
      markdown: isCut ? `${markdown.trimEnd()}\n\n` : markdown,
    };
  });
}

/** Returns the items of a list as blocks. */
function readItems(
  items: ReturnType<typeof numberedItems>,
  text: string,
  { from, markdown, isCut }: { from: number; markdown: string; isCut: boolean },
): MarkdownBlock[] {
  const starts = items.map(({ item }) => text.lastIndexOf('\n', startOffset(item) - 1) + 1);
  const end = from + markdown.length;
  return items.map(({ item, lead }, index) => {
    const own = text.slice(starts[index], starts[index + 1] ?? end);
    return {
      number: item.position?.start.line ?? 0,
      text: collapseSpace(`${lead.text} ${lead.rest}`),
      node: item,
      lead,
      isLaterItem: index > 0,
      start: starts[index] ?? 0,
      markdown: isCut && index === items.length - 1 ? `${own.trimEnd()}\n\n` : own,
    };
  });
}

/** Whether a heading has only notes below it; the site adds its own heading to notes. */
export function isNotesHeading([heading, ...below]: RootContent[]): boolean {
  if (heading?.type !== 'heading') return false;
  const end = below.findIndex((node) => !isDefinition(node));
  const own = end < 0 ? below : below.slice(0, end);
  const isAlone = end < 0 || below[end]?.type === 'heading';
  return isAlone && own.some(({ type }) => type === 'footnoteDefinition');
}

/** Whether a node defines a link or a note. */
function isDefinition(node: RootContent): boolean {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

/** Returns the offset in the text at which a node begins. */
export function startOffset(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

/** Returns the offset in the text at which a node ends. */
export function endOffset(node: RootContent): number {
  return node.position?.end.offset ?? 0;
}

/** Whether a block reads as one line: a heading, a paragraph, or a list of one item such as `1. Soup`. */
export function hasLineText(node: RootContent): boolean {
  const isAlone = node.type === 'list' && node.children.length === 1 && node.children[0]!.children.length === 1;
  return node.type === 'heading' || node.type === 'paragraph' || (isAlone && node.ordered === true);
}

const cited = new RegExp(`${CITATION_MARK}[^${CITATION_MARK}]*${CITATION_MARK}`, 'g');

function textOfBlock(node: RootContent, source: string): string {
  const words = collapseSpace(plainWords(node).replace(cited, ''));
  const number = node.type === 'list' ? `${/^\S+/.exec(source)?.[0] ?? ''} ` : '';
  return number + words;
}

/** A block as a line: its words without markup if it reads as one line, or else its first line as written. */
export interface MarkdownBlock extends Line {
  node: RootContent;
  /** The offset of its Markdown in the text. */
  start: number;
  markdown: string;
  lead?: MarkdownLead | undefined;
  /** Whether it is an item of a list and not the first. */
  isLaterItem?: boolean;
}
