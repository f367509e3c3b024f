import type { Root } from 'mdast';
import type { Given } from '#import/text.ts';
import type { Definitions } from './definitions.ts';
import type { MarkdownBlock } from './parse.ts';

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
