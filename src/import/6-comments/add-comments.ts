import { fromHtml } from 'hast-util-from-html';
import { kindOfFile } from '#content-paths.ts';
import { decodePage, decodeSource, readSourceBytes } from '#import/2-read/source-file.ts';
import { ImportError } from '#import/model/import-error.ts';
import type { LeftOutEntry } from '#import/model/left-out.ts';
import type { FoundComments } from './found-comment.ts';
import { jsonExample, readJsonComments } from './read-json-comments.ts';
import { readPageComments } from './read-page-comments.ts';
import { writeComments } from './write-comments.ts';

/**
 * Adds the comments in another file to the texts of an essay.
 * @param essay the texts by path
 * @param file a saved page or JSON; if undefined, no comments are added
 * @throws ImportError if the file cannot be read as comments
 */
export async function addComments(essay: Map<string, string>, file: string | undefined): Promise<AddedComments> {
  if (file === undefined) return { files: essay, words: new Map(), leftOut: [] };
  const { comments, leftOut } = await openComments(file);
  const taken = [...essay.keys()].filter((path) => kindOfFile(path) === 'comment');
  const written = writeComments(comments, taken);
  const files = new Map(essay);
  for (const { path, text } of written.values()) files.set(path, text);
  console.log(`Comments in ${file}: ${comments.length}\n`);
  return { files, words: new Map([...written].map(([{ words }, { path }]) => [path, words])), leftOut };
}

interface AddedComments {
  files: Map<string, string>;
  /** The words of each added comment, by its path, to check that none is lost. */
  words: Map<string, string>;
  leftOut: LeftOutEntry[];
}

/**
 * Reads comments from JSON or from a saved page.
 * @throws ImportError if there are none, or naming the place of one that cannot be read
 */
async function openComments(file: string): Promise<FoundComments> {
  const bytes = await readSourceBytes(file);
  if (/\.x?html?$/i.test(file)) return readPageComments(fromHtml(decodePage(bytes, file)), file);
  return readJsonComments(parseJson(decodeSource(bytes, file), file), file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportError(`${file} is not valid JSON (${(error as Error).message}). ${jsonExample}`);
  }
}
