import type { Element, Nodes, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { noteLabel } from '#ids.ts';
import { CITATION_MARK } from './tokens.ts';

/** Returns what a reader sees of some HTML, one piece for each block, and then one for each note. */
export function readHtmlWords(file: string, html: string, kind: 'body' | 'comment'): PagePiece[] {
  return readTreeWords(file, fromHtml(html, { fragment: true }), kind);
}

/** Returns what a reader sees of a tree of HTML, as `readHtmlWords()` does. */
export function readTreeWords(file: string, tree: Root, kind: 'body' | 'comment'): PagePiece[] {
  const pieces: PagePiece[] = [];
  for (const block of tree.children.flatMap(partsOf)) {
    if (isElement(block, 'section') && 'dataFootnotes' in block.properties) pieces.push(...readNotes(file, block));
    else pieces.push({ file, kind: isHeading(block) ? 'subheading' : kind, ...readNodes([block]) });
  }
  return pieces.filter(({ text }) => text.trim() !== '');
}

/** Returns the blocks in a wrapper, which has no meaning of its own, or else the node itself. */
function partsOf(node: RootContent): RootContent[] {
  const isWrapper = node.type === 'element' && wrappers.includes(node.tagName) && !('dataFootnotes' in node.properties);
  return isWrapper && node.children.some(isBlock) ? node.children.flatMap(partsOf) : [node];
}

const wrappers = ['div', 'details', 'section', 'article', 'center', 'figure'];
const blockTags = ['p', 'pre', 'table', 'ol', 'ul', 'dl', 'blockquote', 'summary', 'figcaption', 'hr'];

function isBlock(node: RootContent): boolean {
  return node.type === 'element' && (isHeading(node) || [...wrappers, ...blockTags].includes(node.tagName));
}

function readNotes(file: string, section: Element): PagePiece[] {
  return section.children
    .flatMap((list) => (isElement(list, 'ol') ? list.children : []))
    .filter((item) => isElement(item, 'li'))
    .map((item) => {
      const note = noteLabel(String(item.properties['id'] ?? ''));
      return { file, kind: 'note', note, ...readNodes(item.children) };
    });
}

/** Returns the text of nodes. Emphasis is read as the asterisks that it was made from, and counted in `marks`. */
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
    if (removed.includes(tagName) || 'dataFootnoteBackref' in properties) return { text: '', marks: 0 };
    if (tagName === 'br') return { text: '\n', marks: 0 };
    if (tagName === 'img') return { text: String(properties['alt'] ?? ''), marks: 0 };
    if ('dataFootnoteRef' in properties)
      return { text: `${CITATION_MARK}${noteLabel(String(properties['href']))}${CITATION_MARK}`, marks: 0 };
  }
  const { text, marks } = readNodes(node.children);
  const stars = node.type === 'element' ? (asterisks[node.tagName] ?? '') : '';
  return { text: stars + text + stars, marks: marks + 2 * stars.length };
}

/** Elements that the site removes with their contents. */
const removed = ['script', 'style', 'iframe'];
const asterisks: Record<string, string> = { em: '*', strong: '**' };

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && /^h\d$/.test(node.tagName);
}

function isElement(node: RootContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

/** A part of the page: a line from the front matter, or a block of the text. */
export interface PagePiece {
  file: string;
  kind: 'title' | 'subheading' | 'body' | 'comment' | 'note';
  text: string;
  /** How many of its asterisks are emphasis on the page. */
  marks: number;
  /** The label of a note. */
  note?: string;
}
