import { fromHtml } from 'hast-util-from-html';
import { readBytes } from '#import/source.ts';
import { decodePage } from './decode-page.ts';
import { findArticle } from './find-article.ts';
import { resolveLinks } from './links.ts';
import { readHead } from './read-head.ts';
import { type WebSource, writeSource } from './write-source.ts';

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
