import type { PhrasingContent } from 'mdast';

/**
 * Turns a plain text into the inline nodes of Markdown. One or two asterisks closely around words are
 * emphasis, an address that begins with http:// or https:// is a link; all else is text as it stands.
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
