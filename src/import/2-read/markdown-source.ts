import type { Root } from 'mdast';
import type { Metadata } from '#import/document/source-document.ts';
import type { MarkdownBlock } from './markdown-blocks.ts';
import type { Definitions } from './markdown-definitions.ts';

/** A parsed Markdown source. */
export interface MarkdownSource {
  file: string;
  /** The text, with blank lines in place of its front matter. */
  text: string;
  tree: Root;
  metadata: Metadata;
  blocks: MarkdownBlock[];
  definitions: Definitions;
}
