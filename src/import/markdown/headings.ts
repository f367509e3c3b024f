import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edit } from './edit.ts';
import { endOf, startOf } from './parse.ts';

/**
 * Raises the headings of one part, so that those right under its title are of the second level and none skips one.
 * @param top the level of the part's own heading in the source
 * @returns what has to change in the text
 */
export function raiseHeadings(nodes: RootContent[], top: number, text: string): Edit[] {
  const edits: Edit[] = [];
  let above = 1;
  visit({ type: 'root', children: nodes }, 'heading', (heading) => {
    above = Math.min(Math.max(heading.depth - top + 1, 2), above + 1, 6);
    if (heading.depth !== above)
      edits.push(setDepth(startOf(heading), text.slice(startOf(heading), endOf(heading)), above));
  });
  return edits;
}

/** Changes the marks of a heading. One that is underlined is of the first or the second level, and can only go down. */
function setDepth(start: number, heading: string, depth: number): Edit {
  const [marks = ''] = /^#{1,6}(?=[ \t\n]|$)/.exec(heading) ?? [];
  if (marks) return { start, end: start + marks.length, text: '#'.repeat(depth) };
  const [line = ''] = /=+[ \t]*$/.exec(heading) ?? [];
  return { start: start + heading.length - line.length, end: start + heading.length, text: line.replaceAll('=', '-') };
}
