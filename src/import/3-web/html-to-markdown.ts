import type { Element, Root } from 'hast';
import { type Handle, toMdast } from 'hast-util-to-mdast';
import type { Paragraph, PhrasingContent, Root as Markdown } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { attribute, visibleLine } from './html-nodes.ts';
import { CITATION_ELEMENT, NOTE_ELEMENT } from './page-notes.ts';
import { simplifyHtml } from './simplify-html.ts';

/** Converts HTML to Markdown, with all its words. Inline elements that Markdown lacks and the site allows stay HTML. */
export function htmlToMarkdown(tree: Root): string {
  const markdown = toMdast(simplifyHtml(tree), { document: true, handlers }) as Markdown;
  placeHtml(markdown);
  splitParagraphs(markdown);
  return toMarkdown(markdown, { bullet: '-', rule: '-', extensions: [gfmToMarkdown()] });
}

/** Represents inline HTML as emphasis until the tree is complete, since an HTML node would be treated as a block. */
const asHtml: Handle = (state, node: Element) => {
  const children = state.all(node) as PhrasingContent[];
  return visibleLine(node) === '' ? children : { type: 'emphasis', data: { tagName: node.tagName }, children };
};

function placeHtml(tree: Markdown): void {
  visit(tree, 'emphasis', (node, index, parent) => {
    if (index === undefined || !parent || !node.data?.tagName) return;
    const [start, end] = [`<${node.data.tagName}>`, `</${node.data.tagName}>`];
    parent.children.splice(index, 1, { type: 'html', value: start }, ...node.children, { type: 'html', value: end });
  });
}

declare module 'mdast' {
  interface EmphasisData {
    /** The tag name of the inline HTML that this node represents. */
    tagName?: string;
  }
}

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(['sup', 'sub', 'ins', 'q', 'kbd'].map((tagName) => [tagName, asHtml])),
  // The checkbox of a task is read with its list item; any other one says nothing.
  input: () => undefined,
  // By default it becomes a character that would split a word.
  wbr: () => undefined,
  math: (state, node: Element) => state.all(node),
  [CITATION_ELEMENT]: (_state, node: Element) => {
    const label = attribute(node, 'label');
    return { type: 'footnoteReference', identifier: label, label };
  },
  [NOTE_ELEMENT]: (state, node: Element) => {
    const label = attribute(node, 'label');
    const children = state.toFlow(state.all(node)).filter((child) => child.type !== 'footnoteDefinition');
    return { type: 'footnoteDefinition', identifier: label, label, children: children as never };
  },
};

/** Splits paragraphs at two or more consecutive line breaks, since readers see a new paragraph there. */
function splitParagraphs(tree: Markdown): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    const paragraphs = split(node);
    if (paragraphs.length === 1 && paragraphs[0]!.children.length === node.children.length) return undefined;
    parent.children.splice(index, 1, ...(paragraphs as never[]));
    return index + paragraphs.length;
  });
}

function split({ children }: Paragraph): Paragraph[] {
  const parts: PhrasingContent[][] = [[]];
  let breaks: PhrasingContent[] = [];
  for (const child of children) {
    if (child.type === 'break') breaks.push(child);
    else if (child.type === 'text' && child.value.trim() === '' && breaks.length > 0) continue;
    else {
      if (breaks.length > 1) parts.push([]);
      else parts.at(-1)!.push(...breaks);
      breaks = [];
      parts.at(-1)!.push(child);
    }
  }
  return parts.filter((part) => part.length > 0).map((part) => ({ type: 'paragraph', children: part }));
}
