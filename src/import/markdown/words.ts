import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { readHtml } from '../read-html.ts';
import { NOTE } from '../tokens.ts';

/**
 * The words of a block as a reader sees them, one text a block of the page; HTML can make several.
 * Emphasis reads as its asterisks, whichever sign the author wrote it with.
 */
export function wordsOfBlock(node: RootContent): string[] {
  return node.type === 'html' ? readHtml('', node.value, 'body').map(({ text }) => text) : [read(node, true)];
}

/** The words of a node as a line has them that cannot be marked up, such as a title. */
export function plainWords(node: Nodes): string {
  return read(node, false);
}

/**
 * What is left of a text without its words and its signs: nothing, unless words were passed over in parsing.
 * Blanks stand in the place of all else, so that lines can be counted.
 */
export function passedOver(text: string, tree: Root): string {
  let rest = text;
  const blank = (start = 0, end = 0) => {
    rest = rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, ' ') + rest.slice(end);
  };
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    // Addresses that GFM finds in a text are put there without a place.
    if (!('children' in node) || node.children.some(({ position }) => !position)) {
      if (node.type !== 'root') blank(start, end);
    } else if (node.type === 'link' || node.type === 'linkReference') {
      blank(node.children.at(-1)?.position?.end.offset ?? start, end);
    } else if (node.type === 'listItem' || node.type === 'footnoteDefinition') {
      const [first] = node.children;
      // The box of a task stands in the first paragraph, before its words.
      const words = node.type === 'listItem' && first?.type === 'paragraph' ? (first.children[0] ?? first) : first;
      blank(start, words?.position?.start.offset ?? end);
    }
  });
  return rest;
}

function read(node: Nodes, isMarked: boolean): string {
  const inside = (between: string) =>
    'children' in node ? node.children.map((child) => read(child, isMarked)).join(between) : '';
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'html':
      return (
        readHtml('', node.value, 'body')
          .map(({ text }) => text)
          .join('\n') + (/^<br\b/i.test(node.value) ? '\n' : '')
      );
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return `${NOTE}${node.identifier}${NOTE}`;
    case 'emphasis':
      return isMarked ? `*${inside('')}*` : inside('');
    case 'strong':
      return isMarked ? `**${inside('')}**` : inside('');
    case 'definition':
    case 'footnoteDefinition':
      return '';
    case 'listItem':
      return boxOf(node) + inside('\n');
    case 'list':
    case 'blockquote':
    case 'table':
    case 'tableRow':
      return inside('\n');
    default:
      return inside('');
  }
}

/** The box of a task, as the site shows it (src/markdown/remark-task-marks.ts). */
function boxOf({ checked, children }: Extract<Nodes, { type: 'listItem' }>): string {
  if (typeof checked !== 'boolean' || children[0]?.type !== 'paragraph') return '';
  return checked ? '☑ ' : '☐ ';
}
