import type { Heading, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MarkdownBlock } from './parse.ts';
import { startOf } from './parse.ts';

/**
 * Raises the headings of one part, so that those right under its title are of the second level and none skips one.
 * Nothing else of the Markdown changes.
 * @param top the level of the part's own heading in the source
 */
export function raiseHeadings(blocks: MarkdownBlock[], top: number): string[] {
  let above = 1;
  return blocks.map(({ node, indent, markdown }) => {
    const edits: { heading: Heading; depth: number }[] = [];
    visit(node, 'heading', (heading) => {
      above = Math.min(Math.max(heading.depth - top + 1, 2), above + 1, 6);
      edits.push({ heading, depth: above });
    });
    return edits.reduceRight((text, { heading, depth }) => {
      const start = startOf(heading) - startOf(node) + indent;
      const end = start + lengthOf(heading);
      const isSame = heading.depth === depth;
      return isSame ? text : text.slice(0, start) + setDepth(text.slice(start, end), depth) + text.slice(end);
    }, markdown);
  });
}

/** Writes a heading at another level. One that is underlined is of the first or the second, and can only go down. */
function setDepth(heading: string, depth: number): string {
  if (/^#{1,6}(?:[ \t]|$)/.test(heading)) return heading.replace(/^#+/, '#'.repeat(depth));
  return heading.replace(/=+[ \t]*$/, (underline) => underline.replaceAll('=', '-'));
}

function lengthOf(node: RootContent): number {
  return (node.position?.end.offset ?? 0) - startOf(node);
}
