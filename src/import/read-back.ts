import { faultReport } from '#content-files/model/fault.ts';
import { openContent } from '#content-files/open-content.ts';
import { ImportError } from './import-error.ts';
import { type Piece, readHtml } from './read-html.ts';

/**
 * Reads a content folder through the site's own pipeline, as a reader will see it, in the order of reading.
 * @throws ImportError with every fault the site would find
 */
export async function readBack(folder: string): Promise<Piece[]> {
  const { essay, points, closing, comments, faults } = await openContent(folder);
  if (faults.length > 0) throw new ImportError(faultReport('what the import would write', faults));
  return [
    ...essay.sections.flatMap(({ file, data, rendered }) => [
      ...title(file, data.title, data.kicker, data.standfirst, data.byline),
      ...readHtml(file, rendered.html, 'body'),
    ]),
    ...points.sections.flatMap(({ file, data, rendered }) => [
      ...title(file, data.title),
      ...readHtml(file, rendered.html, 'body'),
    ]),
    ...closing.sections.flatMap(({ file, data, rendered }) => [
      ...title(file, data.title),
      ...readHtml(file, rendered.html, 'body'),
      ...title(file, data.signOff),
    ]),
    ...comments.sections.flatMap(({ file, rendered }) => readHtml(file, rendered.html, 'comment')),
  ];
}

/** Lines from the front matter of a file. */
function title(file: string, ...texts: (string | undefined)[]): Piece[] {
  return texts.flatMap((text): Piece[] => (text === undefined ? [] : [{ file, kind: 'title', text, marks: 0 }]));
}
