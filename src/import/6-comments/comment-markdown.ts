import type { Root } from 'hast';
import type { Paragraph } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visibleText } from '#import/3-web/html-nodes.ts';
import { htmlToMarkdown } from '#import/3-web/html-to-markdown.ts';
import { removeImages } from '#import/3-web/page-images.ts';
import { unwrapLocalLinks } from '#import/3-web/page-links.ts';
import { describeLeftOut, type LeftOut, removeBoilerplate } from '#import/3-web/remove-boilerplate.ts';
import { toInline } from '#import/5-write/plain-body.ts';
import type { LeftOutEntry } from '#import/model/left-out.ts';

/** Converts a reader's comment from HTML to Markdown. Images are left out, and listed in `leftOut`. */
export function convertHtmlComment(tree: Root): { markdown: string; words: string; leftOut: LeftOutEntry[] } {
  const { article, leftOut } = removeBoilerplate(tree, undefined, []);
  const links: LeftOut[] = [];
  unwrapLocalLinks(article, links);
  removeImages(article, leftOut);
  return {
    markdown: htmlToMarkdown(article),
    words: visibleText(article),
    leftOut: [...leftOut, ...links].map(describeLeftOut),
  };
}

/** Converts a plain-text comment to Markdown. Blank lines separate paragraphs; other line breaks are kept. */
export function convertPlainComment(text: string): string {
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
