import type { Root as Page } from 'hast';
import type { Nodes } from 'mdast';
import { compareTokens, type Difference } from '#import/words/compare-tokens.ts';
import { type Token, tokenize } from '#import/words/tokens.ts';
import { parseMarkdown } from '#markdown/pipeline.ts';
import { findAll, isBlock, isElement, isInvisible, lineNumber, visibleText } from './html-nodes.ts';

/**
 * Compares the Markdown of an article with the article, word by word and sign by sign, in order. The Markdown is parsed
 * again, as the site will parse it.
 */
export function verifyMarkdown(article: Page, markdown: string): Difference {
  return compareTokens(tokensOf(article), tokenize(wordsInMarkdown(parseMarkdown(markdown)), 'the Markdown'));
}

/** Returns the words and signs of an article, each with its line. */
function tokensOf(node: Page | Page['children'][number]): Token[] {
  if (isInvisible(node) || !('children' in node)) return [];
  const line = lineNumber(node);
  const tokens: Token[] = [];
  let text = '';
  const close = () => {
    tokens.push(...tokenize(text, line ? `line ${line}` : 'the page'));
    text = '';
  };
  for (const child of node.children) {
    if (isElement(child) && findAll(child, isBlock).length > 0) {
      close();
      tokens.push(...tokensOf(child));
    } else text += visibleText(child);
  }
  close();
  return tokens;
}

/** Returns what a reader will see of Markdown, without HTML tags. */
function wordsInMarkdown(node: Nodes): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  return node.children.map(wordsInMarkdown).join(holders.includes(node.type) ? '\n' : '');
}

/** Nodes that contain blocks; others contain a line. */
const holders = ['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition'];
