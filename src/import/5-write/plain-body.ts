import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from '#import/model/imported-essay.ts';

/** Returns the Markdown of a part of a plain text. */
export function plainBody(part: Block[]): string {
  return toMarkdown({ type: 'root', children: part.map(toNode) }, { extensions: [gfmToMarkdown()] });
}

function toNode({ kind, text }: Block): RootContent {
  const children = toInline(text);
  return kind === 'paragraph' ? { type: 'paragraph', children } : { type: 'heading', depth: 2, children };
}

/**
 * Parses plain text into inline Markdown nodes. One or two asterisks directly around words are emphasis or strong
 * emphasis, and an address that begins with http:// or https:// is a link. Everything else is literal text.
 */
export function toInline(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const match of text.matchAll(mark)) {
    const { url, stars, words } = match.groups ?? {};
    if (match.index > end) nodes.push({ type: 'text', value: text.slice(end, match.index) });
    if (url) nodes.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    else nodes.push({ type: stars === '*' ? 'emphasis' : 'strong', children: toInline(words ?? '') });
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push({ type: 'text', value: text.slice(end) });
  return nodes;
}

const url = String.raw`(?<url>https?:\/\/[^\s<>"“”]*[\p{L}\p{N}/])`;
const emphasis = String.raw`(?<![\p{L}\p{N}*])(?<stars>\*{1,2})(?<words>(?![\s*])[^*]*(?<!\s))\k<stars>(?![\p{L}\p{N}*])`;
const mark = new RegExp(`(?<![\\p{L}\\p{N}])${url}|${emphasis}`, 'gu');
