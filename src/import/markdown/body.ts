import type { Block } from '../essay.ts';
import { definitionsFor } from './definitions.ts';
import { raiseHeadings } from './headings.ts';
import type { Markdown } from './markdown.ts';
import type { MarkdownBlock } from './parse.ts';

/** The Markdown of one part, as the author wrote it, with the definitions that it refers to at its end. */
export function bodyOf({ blocks, definitions }: Markdown, part: Block[], kind: 'essay' | 'comment'): string {
  const numbers = new Set(part.map(({ number }) => number));
  const own = blocks.filter(({ number }) => numbers.has(number));
  const texts = kind === 'essay' ? raiseHeadings(own, topOf(blocks, own)) : own.map(({ markdown }) => markdown);
  const needed = definitionsFor(
    own.map(({ node }) => node),
    definitions,
  );
  // Without a blank line below, a note would take in what follows it.
  const notes = needed.map(({ node, markdown }) => `${markdown}\n${node.type === 'definition' ? '' : '\n'}`).join('');
  return [texts.join('').trimEnd(), notes.trimEnd()].filter(Boolean).join('\n\n') + '\n';
}

/** The level of the heading that a part stands under: the one before its first block, if it is higher than all in it. */
function topOf(blocks: MarkdownBlock[], own: MarkdownBlock[]): number {
  const levels = own.flatMap(({ node }) => (node.type === 'heading' ? [node.depth] : []));
  const before = blocks[blocks.indexOf(own[0]!) - 1]?.node;
  const above = before?.type === 'heading' ? before.depth : Math.min(...levels) - 1;
  return Math.max(1, Math.min(above, ...levels.map((level) => level - 1)));
}
