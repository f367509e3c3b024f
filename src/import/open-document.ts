import type { Options } from '#import/1-options/options.ts';
import { readSource } from '#import/2-read/source-file.ts';
import type { Given, Text } from '#import/document/source-document.ts';

/**
 * Opens a source in its format: plain text, Markdown or a web page. Options override what the source says about itself.
 * @throws ImportError if it cannot be read
 */
export async function openText(options: Options): Promise<Text> {
  const { authors, language, date } = options;
  const text = await openAsItIs(options);
  const { given } = text;
  const known: Given = {
    ...given,
    authors: authors.length > 0 ? authors : given.authors,
    language: language ?? given.language,
    date: date ?? given.date,
  };
  return { ...text, given: known };
}

/** Loads only the code for the format of the source. */
async function openAsItIs({ file, isMarkdown, isWeb, letter }: Options): Promise<Text> {
  if (isWeb) return (await import('./open-web.ts')).openWeb(file, letter);
  const source = await readSource(file);
  return isMarkdown
    ? (await import('./open-markdown.ts')).openMarkdown(source)
    : (await import('./open-plain-text.ts')).openPlainText(source);
}
