import { findPlainLead } from '#import/4-outline/plain-lead.ts';
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
  return { groups: groups.flatMap(splitLead), notes: [] };
}

/** Splits a line at the end of its bold beginning, if that is the title of a point. */
function splitLead(group: Group): Group[] {
  const lead = group.role === 'point-lead' ? findPlainLead(group.text) : undefined;
  if (!lead) return [group];
  const { mark, words, sign } = lead;
  const take = (count: number) => group.tokens.splice(0, count);
  const title = take(tokenize(mark, '').length);
  take(ASTERISKS);
  title.push(...take(tokenize(words, '').length));
  take(ASTERISKS);
  title.push(...take(tokenize(sign, '').length));
  return [
    { role: 'point', tokens: title, text: lead.text },
    { role: 'paragraph', tokens: group.tokens, text: lead.rest },
  ];
}

/** The number of asterisks on each side of bold words. */
const ASTERISKS = 2;
