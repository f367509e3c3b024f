import path from 'node:path';
import { convertExport } from '#import/3-web/convert-export.ts';
import { convertPage } from '#import/3-web/convert-page.ts';
import type { SourceDocument } from '#import/model/source-document.ts';
import { openMarkdown } from './open-markdown.ts';

/**
 * Opens a saved web page, or a letter of a newsletter export, by converting it to Markdown.
 * @param file the page, or the folder of the export
 * @param letter which letter of an export
 * @throws ImportError if it cannot be read, or would lose a word
 */
export async function openWeb(file: string, letter: string | undefined): Promise<SourceDocument> {
  const isPage = /\.x?html?$/i.test(file);
  const { from, markdown, leftOut } = isPage ? await convertPage(file) : await convertExport(file, letter);
  const source = openMarkdown({ file: `${from} as Markdown`, raw: markdown, lines: [] });
  return {
    ...source,
    leftOut: [...leftOut, ...source.leftOut],
    folder: path.dirname(from),
    markdown,
  };
}
