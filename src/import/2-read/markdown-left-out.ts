import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { leaveOut, type LeftOutEntry } from '#import/model/left-out.ts';
import { sanitizeSchema } from '#markdown/sanitize-schema.ts';
import { isNotesHeading } from './markdown-blocks.ts';
import { plainWords } from './markdown-words.ts';

/** Lists the headings that are left out because the site adds its own. */
export function leftOutHeadings({ children }: Root): LeftOutEntry[] {
  return children.flatMap((node, index) =>
    isNotesHeading(children.slice(index))
      ? [
          leaveOut(
            `line ${node.position?.start.line}: the heading "${plainWords(node)}", because the site adds its own heading to notes`,
            usualHeading.test(plainWords(node).trim()) ? '' : plainWords(node),
          ),
        ]
      : [],
  );
}

/** Headings that say the same as the site's own. */
const usualHeading = /^(?:foot|end)?-?\s?notes?:?$/i;

/** Lists the HTML comments and elements that the site does not show. */
export function leftOutHtml(tree: Root): LeftOutEntry[] {
  const found: LeftOutEntry[] = [];
  visit(tree, 'html', ({ value, position }) => {
    const say = (what: string) => found.push(leaveOut(`line ${position?.start.line}: ${what}`));
    visit(fromHtml(value, { fragment: true }), (node) => {
      if (node.type === 'comment') say('an HTML comment');
      if (node.type !== 'element' || sanitizeSchema.tagNames?.includes(node.tagName)) return;
      say(
        sanitizeSchema.strip?.includes(node.tagName)
          ? `<${node.tagName}> and its contents`
          : `the tag <${node.tagName}>, but not the words in it`,
      );
    });
  });
  return found;
}
