import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { sanitizeSchema } from '#markdown/sanitize-schema.ts';
import { isNotesHeading } from './markdown-blocks.ts';
import { plainWords } from './markdown-words.ts';

/** Lists the headings that are left out because the site adds its own, one a line. */
export function leftOutHeadings({ children }: Root): string[] {
  return children.flatMap((node, index) =>
    isNotesHeading(children.slice(index))
      ? [
          `line ${node.position?.start.line}: the heading "${plainWords(node)}", because the site adds its own heading to notes`,
        ]
      : [],
  );
}

/** Lists the HTML comments and elements that the site does not show, one a line. */
export function leftOutHtml(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'html', ({ value, position }) => {
    const say = (what: string) => found.push(`line ${position?.start.line}: ${what}`);
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
