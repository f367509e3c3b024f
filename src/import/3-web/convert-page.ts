import { fromHtml } from 'hast-util-from-html';
import { decodePage, readSourceBytes } from '#import/2-read/source-file.ts';
import { applyClassStyles } from './class-styles.ts';
import { findArticle } from './find-article.ts';
import { resolveLinks } from './page-links.ts';
import { readPageMetadata } from './page-metadata.ts';
import { type ConvertedPage, pageToMarkdown } from './page-to-markdown.ts';

/**
 * Converts a saved web page to a Markdown source with the title, the byline and the text of its article.
 * @throws ImportError if it cannot be read, has no article, or would lose a word
 */
export async function convertPage(file: string): Promise<ConvertedPage> {
  const tree = fromHtml(decodePage(await readSourceBytes(file), file));
  resolveLinks(tree);
  applyClassStyles(tree);
  const article = findArticle(tree, file);
  return pageToMarkdown(file, tree, readPageMetadata(tree, article), article.kept);
}
