import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edit } from './edit.ts';
import { endOf, startOf } from './parse.ts';

/**
 * Shifts the headings of one part, so that those directly under its title are level 2 and no level is skipped.
 * @param top the level of the part's own heading in the source
 * @returns the edits to make in the text
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

/** Changes the level of a heading. An underlined (setext) one can only change from level 1 to level 2. */
function setDepth(start: number, heading: string, depth: number): Edit {
  const [marks = ''] = /^#{1,6}(?=[ \t\n]|$)/.exec(heading) ?? [];
  if (marks) return { start, end: start + marks.length, text: '#'.repeat(depth) };
  const [line = ''] = /=+[ \t]*$/.exec(heading) ?? [];
  return { start: start + heading.length - line.length, end: start + heading.length, text: line.replaceAll('=', '-') };
}
