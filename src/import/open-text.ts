import type { Options } from './options.ts';
import { readSource } from './source.ts';
import type { Given, Text } from './text.ts';

/** Opens a source as what it is written in. What was asked for stands for what it says of itself. */
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

/** The code for other kinds of sources is not loaded. */
async function openAsItIs({ file, isMarkdown, isWeb, letter }: Options): Promise<Text> {
  if (isWeb) return (await import('./web/open.ts')).openWeb(file, letter);
  const source = await readSource(file);
  return isMarkdown
    ? (await import('./markdown/open.ts')).openMarkdown(source)
    : (await import('./plain-text.ts')).openPlainText(source);
}
