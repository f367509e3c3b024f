import { normalizeText } from '#content-files/1-read/content-file.ts';
import { parseMarkdown, readBlocks } from '#import/2-read/markdown-blocks.ts';
import { checkDefinitions, readDefinitions } from '#import/2-read/markdown-definitions.ts';
import { findImages } from '#import/2-read/markdown-images.ts';
import { unseenHeadings, unseenHtml } from '#import/2-read/markdown-left-out.ts';
import { readFrontMatter } from '#import/2-read/markdown-metadata.ts';
import type { Source } from '#import/2-read/source-file.ts';
import { findMarkdownOutline } from '#import/4-outline/markdown-outline.ts';
import { bodyOf } from '#import/5-write/markdown-body.ts';
import { wordsOf } from '#import/7-verify/markdown-source-words.ts';
import type { Text } from '#import/document/source-document.ts';

/**
 * Opens a source as Markdown. It is parsed to find its parts, and split where they begin. The Markdown of each part
 * stays as the author wrote it, except for heading levels and links to headings.
 * @throws ImportError naming the line of front matter, a note or an image that cannot be used
 */
export function openMarkdown({ file, raw }: Source): Text {
  const { given, body, unread } = readFrontMatter(file, normalizeText(raw));
  const tree = parseMarkdown(body);
  const definitions = readDefinitions(tree, body);
  const markdown = { file, text: body, tree, given, blocks: readBlocks(tree, body), definitions };
  return {
    lines: markdown.blocks,
    given,
    findOutline: (commentsAt) => findMarkdownOutline(markdown.blocks, given, commentsAt),
    wordsOf: (roles) => wordsOf(markdown, roles),
    bodyOf: (blocks, essay) => bodyOf(markdown, blocks, essay),
    images: findImages(file, tree),
    asides: [
      ...unread.map((name) => `front matter “${name}”: the site has no place for it`),
      ...checkDefinitions(file, tree, definitions),
      ...unseenHeadings(tree),
      ...unseenHtml(tree),
    ],
    kind: 'Markdown',
  };
}
