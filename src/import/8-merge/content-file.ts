import { splitContentFile } from '#content-files/1-read/content-file.ts';
import { readFields } from '#import/2-read/markdown-metadata.ts';

/** A content file as a merge sees it: its body is trimmed. */
export interface ContentFile {
  fields: Fields;
  body: string;
}

export type Fields = Record<string, unknown>;

/**
 * Splits a content file into its front matter and its body.
 * @param file the path, for messages
 * @throws ImportError if the front matter cannot be read
 */
export function readContentFile(file: string, text: string): ContentFile {
  const { yaml, body } = splitContentFile(text) ?? { yaml: '', body: text };
  return { fields: readFields(file, yaml).fields, body: body.replace(/^\s*\n|\s+$/g, '') };
}
