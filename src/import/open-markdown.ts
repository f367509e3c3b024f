import { checkDefinitions } from '#import/2-read/markdown-definitions.ts';
import { findImages } from '#import/2-read/markdown-images.ts';
import { leftOutHeadings, leftOutHtml } from '#import/2-read/markdown-left-out.ts';
import { parseMarkdownSource } from '#import/2-read/markdown-source.ts';
import type { SourceFile } from '#import/2-read/source-file.ts';
import { findMarkdownOutline } from '#import/4-outline/markdown-outline.ts';
import { markdownBody } from '#import/5-write/markdown-body.ts';
import { markdownSourceWords } from '#import/7-verify/markdown-source-words.ts';
import type { SourceDocument } from '#import/model/source-document.ts';

/**
 * Opens a source as Markdown. It is parsed to find its parts, and split where they begin. The Markdown of each part
 * stays as the author wrote it, except for heading levels and links to headings.
 * @throws ImportError naming the line of front matter, a note or an image that cannot be used
 */
export function openMarkdown(sourceFile: SourceFile): SourceDocument {
  const markdown = parseMarkdownSource(sourceFile);
  const { file, tree, metadata, blocks, definitions, unusedFields } = markdown;
  return {
    lines: blocks,
    metadata,
    findOutline: (commentsAt) => findMarkdownOutline(blocks, metadata, commentsAt),
    sourceWords: (roles) => markdownSourceWords(markdown, roles),
    bodyOf: (part, essay) => markdownBody(markdown, part, essay),
    images: findImages(file, tree),
    leftOut: [
      ...unusedFields,
      ...checkDefinitions(file, tree, definitions),
      ...leftOutHeadings(tree),
      ...leftOutHtml(tree),
    ],
  };
}
