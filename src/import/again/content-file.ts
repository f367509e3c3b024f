import { stringify } from 'yaml';
import { parseFrontMatter } from '#content-files/1-read/front-matter.ts';
import { ImportError } from '#import/import-error.ts';

/**
 * Splits a content file into its front matter and its body.
 * @param file the path, for messages
 * @throws ImportError if the front matter cannot be read
 */
export function readContentFile(file: string, text: string): ContentFile {
  const [whole = '', yaml = ''] = /^\uFEFF?---[ \t]*\r?\n(.*?\r?\n)??---[ \t]*(?:\r?\n|$)/s.exec(text) ?? [];
  const matter = parseFrontMatter(yaml);
  if (!('faults' in matter))
    return { fields: matter.fields, body: text.slice(whole.length).replace(/^\s*\n|\s+$/g, '') };
  throw new ImportError(matter.faults.map(({ line, found, fix }) => `${file}:${line} ${found}. ${fix}`).join('\n'));
}

/** Writes a content file in the same format as a first import. */
export function writeContentFile({ fields, body }: ContentFile): string {
  const known = Object.values(fields).some((value) => value !== undefined);
  return `---\n${known ? stringify(fields, { lineWidth: 0 }) : ''}---\n\n${body}\n`;
}

export interface ContentFile {
  fields: Fields;
  body: string;
}

export type Fields = Record<string, unknown>;
