import { fromHtml } from 'hast-util-from-html';
import { ImportError } from '#import/import-error.ts';
import { decodeSource, readBytes } from '#import/source.ts';
import { decodePage } from '#import/web/decode-page.ts';
import type { FoundComments } from './found-comment.ts';
import { form, readJson } from './read-json.ts';
import { readPage } from './read-page.ts';

/**
 * Reads comments from JSON or from a saved page.
 * @throws ImportError if there are none, or naming the place of one that cannot be read
 */
export async function openComments(file: string): Promise<FoundComments> {
  const bytes = await readBytes(file);
  if (/\.x?html?$/i.test(file)) return readPage(fromHtml(decodePage(bytes, file)), file);
  return readJson(parseJson(decodeSource(bytes, file), file), file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportError(`${file} is not JSON (${(error as Error).message}). ${form}`);
  }
}
