import type { SourceFile } from '#import/2-read/source-file.ts';
import { findPlainOutline } from '#import/4-outline/plain-outline.ts';
import { plainBody } from '#import/5-write/plain-body.ts';
import { plainSourceWords } from '#import/7-verify/plain-source-words.ts';
import type { SourceDocument } from '#import/model/source-document.ts';

/** Opens a source as plain text: what looks like Markdown is shown literally. */
export function openPlainText({ raw, lines }: SourceFile): SourceDocument {
  return {
    lines,
    metadata: {},
    findOutline: (commentsAt) => findPlainOutline(lines, commentsAt),
    sourceWords: (roles) => plainSourceWords(raw, roles),
    bodyOf: plainBody,
    images: [],
    leftOut: [],
  };
}
