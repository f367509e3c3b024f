import type { Nodes, Root } from 'hast';
import { writeContentFile } from '#content-files/1-read/content-file.ts';
import { ImportError } from '#import/model/import-error.ts';
import type { LeftOutEntry } from '#import/model/left-out.ts';
import { describeDifference } from '#import/words/compare-tokens.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { keepLocalImages } from './page-images.ts';
import { unwrapLocalLinks } from './page-links.ts';
import type { PageMetadata } from './page-metadata.ts';
import { markNotes } from './page-notes.ts';
import { describeLeftOut, removeBoilerplate } from './remove-boilerplate.ts';
import { verifyMarkdown } from './verify-markdown.ts';

/**
 * Writes a page, or a fragment of one, as a Markdown source.
 * @param file the path of the page, for messages and for finding its images
 * @param metadata the front matter to write
 * @param kept the nodes that Readability kept; if undefined, the whole page is the article
 * @throws ImportError if a word of the article would not be in the Markdown, or an image is missing
 */
export function pageToMarkdown(file: string, tree: Root, metadata: PageMetadata, kept?: Set<Nodes>): ConvertedPage {
  const known = [metadata.title, metadata.standfirst, metadata.byline, metadata.author].filter(
    (text) => text !== undefined,
  );
  const split = removeBoilerplate(tree, kept, known);
  const { leftOut } = split;
  const article = markNotes(split.article);
  // The class of a link can say what the image in it shows.
  const images = keepLocalImages(article, file, leftOut);
  unwrapLocalLinks(article, leftOut);
  const body = htmlToMarkdown(article);
  const errors = describeDifference(verifyMarkdown(article, body));
  if (errors.length > 0) {
    throw new ImportError(
      [`${file}: the conversion to Markdown would change the words of the article:`, ...errors, remedy].join('\n'),
    );
  }
  const inOrder = leftOut.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    from: file,
    markdown: writeContentFile({ ...metadata }, body),
    images,
    leftOut: inOrder.map(describeLeftOut),
  };
}

const remedy = 'Copy the essay into a Markdown file, and import that instead.';

/** A Markdown source converted from a web page. */
export interface ConvertedPage {
  /** The path of the page. */
  from: string;
  /** The source, with front matter. */
  markdown: string;
  /** Paths of its images, relative to the folder of the page. */
  images: string[];
  /** What was left out of the page. */
  leftOut: LeftOutEntry[];
}
