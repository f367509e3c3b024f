import type { Paragraph } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toInline } from '#import/inline.ts';

/** Converts a plain-text comment to Markdown. Blank lines separate paragraphs; other line breaks are kept. */
export function plainComment(text: string): string {
  const children = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
    .map((lines): Paragraph => ({
      type: 'paragraph',
      children: lines.flatMap((line, index) => [...(index > 0 ? [{ type: 'break' as const }] : []), ...toInline(line)]),
    }));
  return toMarkdown({ type: 'root', children }, { extensions: [gfmToMarkdown()] });
}
