import type { Element, Nodes, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { noteLabel } from '#ids.ts';
import { NOTE } from './tokens.ts';

/** What a reader sees of some HTML, one piece a block; a note is a piece of its own, at the end. */
export function readHtml(file: string, html: string, kind: 'body' | 'comment'): Piece[] {
  const pieces: Piece[] = [];
  for (const block of fromHtml(html, { fragment: true }).children.flatMap(partsOf)) {
    if (isElement(block, 'section') && 'dataFootnotes' in block.properties) pieces.push(...readNotes(file, block));
    else pieces.push({ file, kind: isHeading(block) ? 'subheading' : kind, ...readNodes([block]) });
  }
  return pieces.filter(({ text }) => text.trim() !== '');
}

/** The blocks of something that holds blocks and has no meaning of its own. */
function partsOf(node: RootContent): RootContent[] {
  const isWrapper = node.type === 'element' && wrappers.includes(node.tagName) && !('dataFootnotes' in node.properties);
  return isWrapper && node.children.some(isBlock) ? node.children.flatMap(partsOf) : [node];
}

const wrappers = ['div', 'details', 'section', 'article', 'center', 'figure'];
const blocks = ['p', 'pre', 'table', 'ol', 'ul', 'dl', 'blockquote', 'summary', 'figcaption', 'hr'];

function isBlock(node: RootContent): boolean {
  return node.type === 'element' && (isHeading(node) || [...wrappers, ...blocks].includes(node.tagName));
}

function readNotes(file: string, section: Element): Piece[] {
  return section.children
    .flatMap((list) => (isElement(list, 'ol') ? list.children : []))
    .filter((item) => isElement(item, 'li'))
    .map((item) => {
      const note = noteLabel(String(item.properties['id'] ?? ''));
      return { file, kind: 'note', note, ...readNodes(item.children) };
    });
}

/** The text of nodes. Emphasis reads as the asterisks it is made of, so that nothing else passes for it. */
function readNodes(nodes: Nodes[]): { text: string; marks: number } {
  const inside = nodes.map(readNode);
  return {
    text: inside.map(({ text }) => text).join(''),
    marks: inside.reduce((sum, { marks }) => sum + marks, 0),
  };
}

function readNode(node: Nodes): { text: string; marks: number } {
  if (node.type === 'text') return { text: node.value, marks: 0 };
  if (!('children' in node)) return { text: '', marks: 0 };
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (unseen.includes(tagName) || 'dataFootnoteBackref' in properties) return { text: '', marks: 0 };
    if (tagName === 'br') return { text: '\n', marks: 0 };
    if (tagName === 'img') return { text: String(properties['alt'] ?? ''), marks: 0 };
    if ('dataFootnoteRef' in properties)
      return { text: `${NOTE}${noteLabel(String(properties['href']))}${NOTE}`, marks: 0 };
  }
  const { text, marks } = readNodes(node.children);
  const stars = node.type === 'element' ? (asterisks[node.tagName] ?? '') : '';
  return { text: stars + text + stars, marks: marks + 2 * stars.length };
}

/** What the site takes out, whatever is in it. */
const unseen = ['script', 'style', 'iframe'];
const asterisks: Record<string, string> = { em: '*', strong: '**' };

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && /^h\d$/.test(node.tagName);
}

function isElement(node: RootContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

/** A part of the page: a line from the front matter, or a block of the text. */
export interface Piece {
  file: string;
  kind: 'title' | 'subheading' | 'body' | 'comment' | 'note';
  text: string;
  /** How many of its asterisks are emphasis on the page. */
  marks: number;
  /** The label of a note. */
  note?: string;
}
