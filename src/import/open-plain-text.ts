import type { Source } from '#import/2-read/source-file.ts';
import { findOutline } from '#import/4-outline/plain-outline.ts';
import { plainBody } from '#import/5-write/plain-body.ts';
import { plainSourceWords } from '#import/7-verify/plain-source-words.ts';
import type { Text } from '#import/document/source-document.ts';

/** Opens a source as plain text: what looks like Markdown is shown literally. */
export function openPlainText({ raw, lines }: Source): Text {
  return {
    lines,
    given: {},
    findOutline: (commentsAt) => findOutline(lines, commentsAt),
    wordsOf: (roles) => plainSourceWords(raw, roles),
    bodyOf: plainBody,
    images: [],
    asides: [],
    kind: 'a plain text',
  };
}
