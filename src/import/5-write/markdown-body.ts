import type { MarkdownBlock } from '#import/2-read/markdown-blocks.ts';
import { definitionsFor } from '#import/2-read/markdown-definitions.ts';
import type { MarkdownSource } from '#import/2-read/markdown-source.ts';
import type { Block, ImportedEssay } from '#import/model/imported-essay.ts';
import { applyEdits, type Edit, retargetLinks, shiftHeadings } from './markdown-edits.ts';

/**
 * Returns the Markdown of one part as the author wrote it, followed by the definitions that it refers to. Only heading
 * levels and links to headings change.
 * @throws ImportError if a link within the text leads nowhere
 */
export function markdownBody(markdown: MarkdownSource, part: Block[], essay: ImportedEssay): string {
  const { blocks, definitions, text } = markdown;
  const numbers = new Set(part.map(({ number }) => number));
  const own = blocks.filter(({ number }) => numbers.has(number));
  const nodes = own.map(({ node }) => node);
  const needed = definitionsFor(nodes, definitions);
  const isComment = essay.comments.includes(part);
  const headings = isComment ? [] : shiftHeadings(nodes, parentLevel(blocks, own), text);
  const edits = [
    ...headings,
    ...retargetLinks(markdown, [...nodes, ...needed.map(({ node }) => node)], essay, isComment),
  ];
  const cut = new Set(part.flatMap(({ number, isAfterLead }) => (isAfterLead ? [number] : [])));
  const texts = own.map((block) =>
    cut.has(block.number) ? textAfterLead(block, edits) : applyEdits(block.markdown, block.start, edits),
  );
  const notes = needed.map((one) => {
    const words = applyEdits(one.markdown, one.start, edits);
    // Without a blank line after it, a note would absorb what follows.
    return one.node.type === 'definition' ? `${words}\n` : `${words}\n\n`;
  });
  return `${[texts, notes]
    .map((all) => all.join('').trimEnd())
    .filter(Boolean)
    .join('\n\n')}\n`;
}

/** Returns what follows the bold beginning of a block, without the indentation of a list item. */
function textAfterLead({ lead, start, markdown }: MarkdownBlock, edits: Edit[]): string {
  if (!lead) return '';
  const own = markdown.slice(lead.bodyStart - start);
  const indents = [...own.matchAll(/(?<=\n)[ \t]+/g)].map(({ index, 0: space }): Edit => {
    const from = lead.bodyStart + index;
    return { start: from, end: from + Math.min(space.length, lead.indent), text: '' };
  });
  return `${applyEdits(own, lead.bodyStart, [...edits, ...indents]).trimEnd()}\n\n`;
}

/** Returns the level of the heading directly before a part, but at least one level above the part's own headings. */
function parentLevel(blocks: MarkdownBlock[], own: MarkdownBlock[]): number {
  const levels = own.flatMap(({ node }) => (node.type === 'heading' ? [node.depth] : []));
  const before = blocks[blocks.indexOf(own[0]!) - 1]?.node;
  const above = before?.type === 'heading' ? before.depth : Math.min(...levels) - 1;
  return Math.max(1, Math.min(above, ...levels.map((level) => level - 1)));
}
