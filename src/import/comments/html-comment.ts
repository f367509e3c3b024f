import type { Root } from 'hast';
import { describeLeftOut, type LeftOut } from '#import/web/left-out.ts';
import { cutLinks } from '#import/web/links.ts';
import { read } from '#import/web/nodes.ts';
import { dropPictures } from '#import/web/pictures.ts';
import { sortOut } from '#import/web/sort-out.ts';
import { writeMarkdown } from '#import/web/to-markdown.ts';

/** Converts a reader's comment from HTML to Markdown. Images are left out, and listed in `leftOut`. */
export function htmlComment(tree: Root): { markdown: string; words: string; leftOut: string[] } {
  const { article, leftOut } = sortOut(tree, undefined, []);
  const links: LeftOut[] = [];
  cutLinks(article, links);
  dropPictures(article, leftOut);
  return {
    markdown: writeMarkdown(article),
    words: read(article),
    leftOut: [...leftOut, ...links].map(describeLeftOut),
  };
}
