import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from './essay.ts';
import { toInline } from './inline.ts';
import { isBrokenWord, joinLines } from './join-lines.ts';
import { findOutline } from './outline.ts';
import type { Role } from './roles.ts';
import type { Source } from './source.ts';
import type { Group, Text } from './text.ts';
import { cut } from './tokens.ts';

/** Opens a source as plain text: what looks like Markdown is shown literally. */
export function openPlainText({ raw, lines }: Source): Text {
  return {
    lines,
    given: {},
    findOutline: (commentsAt) => findOutline(lines, commentsAt),
    wordsOf: (roles) => ({ groups: groupLines(raw, roles), notes: [] }),
    bodyOf: (blocks) => toMarkdown({ type: 'root', children: blocks.map(toNode) }, { extensions: [gfmToMarkdown()] }),
    images: [],
    asides: [],
    kind: 'a plain text',
  };
}

/**
 * Returns the tokens of each line; a continued line is joined to the one above. The raw text of the file is split
 * again, independently of `lines`; only the roles are taken on trust.
 */
export function groupLines(raw: string, roles: Map<number, Role>): Group[] {
  const groups: Group[] = [];
  for (const [index, line] of raw.split(/\r\n|\r|\n/).entries()) {
    const role = roles.get(index + 1);
    const text = line.normalize('NFC').trim();
    const tokens = cut(text, `line ${index + 1}`);
    const last = groups.at(-1);
    if (role === 'continued' && last) {
      if (tokens[0] && isBrokenWord(last.text, text)) tokens[0].isSpaced = false;
      last.tokens.push(...tokens);
      last.text = joinLines(last.text, text);
    } else if (tokens.length > 0) groups.push({ role, tokens, text });
  }
  return groups;
}

function toNode({ kind, text }: Block): RootContent {
  const children = toInline(text);
  return kind === 'paragraph' ? { type: 'paragraph', children } : { type: 'heading', depth: 2, children };
}
