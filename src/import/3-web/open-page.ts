import { fromHtml } from 'hast-util-from-html';
import { decodePage, readBytes } from '#import/2-read/source-file.ts';
import { findArticle } from './find-article.ts';
import { resolveLinks } from './page-links.ts';
import { readHead } from './page-metadata.ts';
import { type WebSource, writeSource } from './page-to-markdown.ts';

/**
 * Converts a saved web page to a Markdown source with the title, the byline and the text of its article.
 * @throws ImportError if it cannot be read, has no article, or would lose a word
 */
export async function openPage(file: string): Promise<WebSource> {
  const tree = fromHtml(decodePage(await readBytes(file), file));
  resolveLinks(tree);
  const article = findArticle(tree, file);
  return writeSource(file, tree, readHead(tree, article), article.kept);
}
