import type { Root } from 'mdast';
import { normalizeText } from '#content-files/1-read/content-file.ts';
import type { LeftOutEntry } from '#import/model/left-out.ts';
import type { Metadata } from '#import/model/source-document.ts';
import { parseMarkdown } from '#markdown/pipeline.ts';
import { type MarkdownBlock, readBlocks } from './markdown-blocks.ts';
import { type Definitions, readDefinitions } from './markdown-definitions.ts';
import { readMetadata } from './markdown-metadata.ts';
import type { SourceFile } from './source-file.ts';

/** A parsed Markdown source. */
export interface MarkdownSource {
  file: string;
  /** The text, with blank lines in place of its front matter. */
  text: string;
  tree: Root;
  metadata: Metadata;
  blocks: MarkdownBlock[];
  definitions: Definitions;
  /** The fields in its front matter that the import does not use. */
  unusedFields: LeftOutEntry[];
}

/**
 * Parses a Markdown source.
 * @throws ImportError naming the line of front matter that cannot be read
 */
export function parseMarkdownSource({ file, raw }: SourceFile): MarkdownSource {
  const { metadata, body: text, unusedFields } = readMetadata(file, normalizeText(raw));
  const tree = parseMarkdown(text);
  return {
    file,
    text,
    tree,
    metadata,
    blocks: readBlocks(tree, text),
    definitions: readDefinitions(tree, text),
    unusedFields,
  };
}
