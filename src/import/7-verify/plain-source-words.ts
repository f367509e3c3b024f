import { isBrokenWord, joinLines } from '#import/model/join-lines.ts';
import type { Role } from '#import/model/line-roles.ts';
import type { Group, SourceWords } from '#import/model/source-document.ts';
import { tokenize } from '#import/words/tokens.ts';

/**
 * Returns the words of a plain text, line by line; a continued line is joined to the one above. The raw text of the file
 * is split again, independently of the document's lines; only the roles are taken on trust.
 */
export function plainSourceWords(raw: string, roles: Map<number, Role>): SourceWords {
  const groups: Group[] = [];
  for (const [index, line] of raw.split(/\r\n|\r|\n/).entries()) {
    const role = roles.get(index + 1);
    const text = line.normalize('NFC').trim();
    const tokens = tokenize(text, `line ${index + 1}`);
    const last = groups.at(-1);
    if (role === 'continued' && last) {
      if (tokens[0] && isBrokenWord(last.text, text)) tokens[0].isSpaced = false;
      last.tokens.push(...tokens);
      last.text = joinLines(last.text, text);
    } else if (tokens.length > 0) groups.push({ role, tokens, text });
  }
  return { groups, notes: [] };
}
