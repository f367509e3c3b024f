import type { Root } from 'mdast';
import type { Given } from '#import/document/source-document.ts';
import type { MarkdownBlock } from './markdown-blocks.ts';
import type { Definitions } from './markdown-definitions.ts';

/** A parsed Markdown source. */
export interface Markdown {
  file: string;
  /** The text, with blank lines in place of its front matter. */
  text: string;
  tree: Root;
  given: Given;
  blocks: MarkdownBlock[];
  definitions: Definitions;
}
