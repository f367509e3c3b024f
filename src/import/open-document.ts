import type { ImportOptions } from '#import/1-options/options.ts';
import { readSourceFile } from '#import/2-read/source-file.ts';
import type { Metadata, SourceDocument } from '#import/model/source-document.ts';

/**
 * Opens a source in its format: plain text, Markdown or a web page. Options override what the source says about itself.
 * @throws ImportError if it cannot be read
 */
export async function openDocument(options: ImportOptions): Promise<SourceDocument> {
  const { authors, language, date } = options;
  const source = await openByFormat(options);
  const { metadata } = source;
  const known: Metadata = {
    ...metadata,
    authors: authors.length > 0 ? authors : metadata.authors,
    language: language ?? metadata.language,
    date: date ?? metadata.date,
  };
  return { ...source, metadata: known };
}

/** Loads only the code for the format of the source. */
async function openByFormat({ file, isMarkdown, isWeb, letter }: ImportOptions): Promise<SourceDocument> {
  if (isWeb) return (await import('./open-web.ts')).openWeb(file, letter);
  const source = await readSourceFile(file);
  return isMarkdown
    ? (await import('./open-markdown.ts')).openMarkdown(source)
    : (await import('./open-plain-text.ts')).openPlainText(source);
}
