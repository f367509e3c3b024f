import { errorReport } from '#content-files/model/content-error.ts';
import { openContent } from '#content-files/open-content.ts';
import { ImportError } from '#import/model/import-error.ts';
import { type PagePiece, readTreeWords } from '#import/words/html-words.ts';

/**
 * Reads a content folder through the site's own pipeline, as a reader will see it, in the order of reading.
 * @throws ImportError with every error that the site would find
 */
export async function readBack(folder: string): Promise<PagePiece[]> {
  const { essay, points, closing, comments, errors } = await openContent(folder);
  if (errors.length > 0)
    throw new ImportError(
      errorReport('the essay as the import would write it (correct these in your source or folder)', errors),
    );
  return [
    ...essay.sections.flatMap(({ file, data, rendered }) => [
      ...title(file, data.title, data.kicker, data.standfirst, data.byline),
      ...readTreeWords(file, rendered.tree, 'body'),
    ]),
    ...points.sections.flatMap(({ file, data, rendered }) => [
      ...title(file, data.title),
      ...readTreeWords(file, rendered.tree, 'body'),
    ]),
    ...closing.sections.flatMap(({ file, data, rendered }) => [
      ...title(file, data.title),
      ...readTreeWords(file, rendered.tree, 'body'),
      ...title(file, data.signOff),
    ]),
    ...comments.sections.flatMap(({ file, rendered }) => readTreeWords(file, rendered.tree, 'comment')),
  ];
}

/** Returns pieces for lines from the front matter of a file. */
function title(file: string, ...texts: (string | undefined)[]): PagePiece[] {
  return texts.flatMap((text): PagePiece[] => (text === undefined ? [] : [{ file, kind: 'title', text, marks: 0 }]));
}
