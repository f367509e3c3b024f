import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { findFaults } from '../collections/check.ts';
import { faultReport } from '../collections/fault.ts';
import { readContent } from '../collections/read-content.ts';
import { schemas } from '../content.config.ts';
import { ImportError } from './import-error.ts';

/**
 * Reads a content folder through the site's own pipeline, as a reader will see it, in the order of reading.
 * @throws ImportError with every fault the site would find
 */
export async function readBack(folder: string): Promise<Piece[]> {
  const content = await readContent(folder, schemas);
  const faults = findFaults(content);
  if (faults.length > 0) throw new ImportError(faultReport('what the import would write', faults));
  const { essay, points, closing, comments } = content;
  const title = (file: string, ...texts: (string | undefined)[]) =>
    texts.flatMap((text): Piece[] => (text === undefined ? [] : [{ file, kind: 'title', text, marks: 0 }]));
  return [
    ...essay.sections.flatMap(({ file, data, rendered }) => [
      ...title(file, data.title, data.kicker, data.standfirst, data.byline),
      ...readHtml(file, rendered.html, 'body'),
    ]),
    ...points.sections.flatMap(({ file, data, rendered }) => [
      ...title(file, data.title),
      ...readHtml(file, rendered.html, 'body'),
    ]),
    ...closing.sections.flatMap(({ file, data, rendered }) => [
      ...title(file, data.title),
      ...readHtml(file, rendered.html, 'body'),
      ...title(file, data.signOff),
    ]),
    ...comments.sections.flatMap(({ file, rendered }) => readHtml(file, rendered.html, 'comment')),
  ];
}

/** What a reader sees of some HTML, one piece a block. */
export function readHtml(file: string, html: string, kind: 'body' | 'comment'): Piece[] {
  return fromHtml(html, { fragment: true }).children.flatMap((block) => {
    if (block.type !== 'element') return [];
    const { text, marks } = readNode(block);
    return [{ file, kind: /^h\d$/.test(block.tagName) ? 'subheading' : kind, text, marks }];
  });
}

/** The text of a node. Emphasis reads as the asterisks it is made of, so that nothing else passes for it. */
function readNode(node: Nodes): { text: string; marks: number } {
  if (node.type === 'text') return { text: node.value, marks: 0 };
  if (!('children' in node)) return { text: '', marks: 0 };
  const inside = node.children.map(readNode);
  const text = inside.map((child) => child.text).join('');
  const marks = inside.reduce((sum, child) => sum + child.marks, 0);
  const stars = node.type === 'element' ? (asterisks[node.tagName] ?? '') : '';
  return { text: stars + text + stars, marks: marks + 2 * stars.length };
}

const asterisks: Record<string, string> = { em: '*', strong: '**' };

/** A part of the page: a line from the front matter, or a block of the text. */
export interface Piece {
  file: string;
  kind: 'title' | 'subheading' | 'body' | 'comment';
  text: string;
  /** How many of its asterisks are emphasis on the page. */
  marks: number;
}
