import type { ContentError } from '#content-files/model/content-error.ts';
import type { Schemas } from '#content-files/model/schemas.ts';
import { CLOSING_FILE, ESSAY_FILE } from '#content-paths.ts';
import { byFileName } from '#text/file-names.ts';
import { readFolder } from './folder.ts';

/** The collections whose files are texts. */
export type TextCollection = Exclude<keyof Schemas, 'subjects'>;

/** Lists the files of a collection, `9.md` before `10.md`; a text that would not be read is an error. */
export function listTexts(dir: string, name: TextCollection): { files: string[]; errors: ContentError[] } {
  const alone = name === 'essay' ? ESSAY_FILE : name === 'closing' ? CLOSING_FILE : undefined;
  const folder = alone ? '.' : name;
  const { names, error } = readFolder(dir, folder);
  // Two collections are read from the content folder itself: one report is enough.
  if (error) return { files: [], errors: name === 'closing' ? [] : [{ file: `${folder}/`, ...error }] };
  if (alone) return { files: names.filter((file) => file === alone), errors: [] };
  const files = names.map((file) => `${name}/${file}`).toSorted(byFileName);
  const fix = 'Change its extension to .md, or move it out of the folder.';
  return {
    files: files.filter((file) => file.endsWith('.md')),
    errors: files
      .filter((file) => !file.endsWith('.md') && /\.(markdown|mdx?|txt)$/i.test(file))
      .map((file) => ({ file, found: 'only files whose names end in .md are read', fix })),
  };
}
