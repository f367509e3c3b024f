import type { Nodes, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { readHtmlWords } from '#import/words/html-words.ts';
import { CITATION_MARK } from '#import/words/tokens.ts';

/**
 * Returns the words of a block as a reader sees them, one string for each block on the page; HTML can make several.
 * Emphasis is read as asterisks, whichever character the author wrote it with.
 */
export function wordsOfBlock(node: RootContent): string[] {
  return node.type === 'html' ? readHtmlWords('', node.value, 'body').map(({ text }) => text) : [readWords(node, true)];
}

/** Returns the words of a node for a line without markup, such as a title. */
export function plainWords(node: Nodes): string {
  return readWords(node, false);
}

/**
 * Blanks out every word, address and list marker that the syntax tree accounts for. Letters or digits that remain were
 * missed in parsing. Line breaks stay, so that lines can be counted.
 */
export function unparsedText(text: string, tree: Root): string {
  let rest = text;
  const blank = (start = 0, end = 0) => {
    rest = rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, ' ') + rest.slice(end);
  };
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    // GFM's autolink literals have no position.
    if (!('children' in node) || node.children.some(({ position }) => !position)) {
      if (node.type !== 'root') blank(start, end);
    } else if (node.type === 'link' || node.type === 'linkReference') {
      blank(node.children.at(-1)?.position?.end.offset ?? start, end);
    } else if (node.type === 'listItem' || node.type === 'footnoteDefinition') {
      const [first] = node.children;
      // A task's checkbox is part of the first paragraph, before its words.
      const words = node.type === 'listItem' && first?.type === 'paragraph' ? (first.children[0] ?? first) : first;
      blank(start, words?.position?.start.offset ?? end);
    }
  });
  return rest;
}

function readWords(node: Nodes, isMarked: boolean): string {
  const inside = (between: string) =>
    'children' in node ? node.children.map((child) => readWords(child, isMarked)).join(between) : '';
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'html':
      return (
        readHtmlWords('', node.value, 'body')
          .map(({ text }) => text)
          .join('\n') + (/^<br\b/i.test(node.value) ? '\n' : '')
      );
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'footnoteReference':
      return `${CITATION_MARK}${node.identifier}${CITATION_MARK}`;
    case 'emphasis':
      return isMarked ? `*${inside('')}*` : inside('');
    case 'strong':
      return isMarked ? `**${inside('')}**` : inside('');
    case 'definition':
    case 'footnoteDefinition':
      return '';
    case 'listItem':
      return checkboxOf(node) + inside('\n');
    case 'list':
    case 'blockquote':
    case 'table':
    case 'tableRow':
      return inside('\n');
    default:
      return inside('');
  }
}

/** Returns a task's checkbox as the site shows it (src/markdown/plugins/remark-task-marks.ts). */
function checkboxOf({ checked, children }: Extract<Nodes, { type: 'listItem' }>): string {
  if (typeof checked !== 'boolean' || children[0]?.type !== 'paragraph') return '';
  return checked ? '☑ ' : '☐ ';
}
