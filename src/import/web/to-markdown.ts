import type { Element, Root } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { PhrasingContent, Root as Markdown } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { attribute, textOf } from './nodes.ts';
import { NOTE, NOTE_REFERENCE } from './notes.ts';
import { simplify } from './simplify.ts';
import { splitParagraphs } from './split-paragraphs.ts';

/** Writes HTML as Markdown, with all its words. What Markdown has no sign for, and the site allows, stays HTML. */
export function writeMarkdown(tree: Root): string {
  const markdown = toMdast(simplify(tree), { document: true, handlers }) as Markdown;
  splitParagraphs(markdown);
  return toMarkdown(markdown, { bullet: '-', rule: '-', extensions: [gfmToMarkdown()] });
}

const asHtml: Handle = (state, node: Element) => {
  const children = state.all(node) as PhrasingContent[];
  if (textOf(node) === '') return children;
  const { tagName } = node;
  return [{ type: 'html', value: `<${tagName}>` }, ...children, { type: 'html', value: `</${tagName}>` }];
};

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(['sup', 'sub', 'ins', 'q', 'kbd'].map((tagName) => [tagName, asHtml])),
  math: (state, node: Element) => state.all(node),
  [NOTE_REFERENCE]: (_state, node: Element) => {
    const label = attribute(node, 'label');
    return { type: 'footnoteReference', identifier: label, label };
  },
  [NOTE]: (state, node: Element) => {
    const label = attribute(node, 'label');
    const children = state.toFlow(state.all(node)).filter((child) => child.type !== 'footnoteDefinition');
    return { type: 'footnoteDefinition', identifier: label, label, children: children as never };
  },
};
