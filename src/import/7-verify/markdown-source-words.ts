import { hasLineText, type MarkdownBlock } from '#import/2-read/markdown-blocks.ts';
import type { MarkdownSource } from '#import/2-read/markdown-source.ts';
import { plainWords, unparsedText, wordsOfBlock } from '#import/2-read/markdown-words.ts';
import { requireLead } from '#import/4-outline/plain-lead.ts';
import { ImportError, outlineHint } from '#import/model/import-error.ts';
import type { Role } from '#import/model/line-roles.ts';
import type { Group, Metadata, SourceWords } from '#import/model/source-document.ts';
import { CITATION_MARK, tokenize } from '#import/words/tokens.ts';

/** Roles whose words go into front matter, which has no markup. */
const lines: (Role | undefined)[] = ['title', 'title-whole', 'standfirst', 'byline', 'point', 'closing', 'signoff'];

/**
 * Returns the words of a Markdown source, in order. Words that parsing missed, if any, come last and have no role.
 * @throws ImportError if what becomes a line of front matter cites a note or is more than one line
 */
export function markdownSourceWords(
  { file, text, tree, metadata, blocks, definitions }: MarkdownSource,
  roles: Map<number, Role>,
): SourceWords {
  const groups: Group[] = groupsOfFields(metadata, [...roles.values()]);
  let above: Role | undefined;
  for (const block of blocks) {
    const role = roles.get(block.number);
    const isSameList = block.isLaterItem && role === 'paragraph' && (above === 'paragraph' || above === 'comment');
    const fresh = groupsOf(file, block, role);
    const last = groups.at(-1);
    if (role === 'continued' && last) {
      last.tokens.push(...fresh.flatMap(({ tokens }) => tokens));
      last.text = [last.text, ...fresh.map((group) => group.text)].join(' ');
    } else if (isSameList && last) last.tokens.push(...fresh.flatMap(({ tokens }) => tokens));
    else groups.push(...fresh);
    above = role;
  }
  for (const [index, line] of unparsedText(text, tree).split('\n').entries()) {
    const tokens = tokenize(line, `line ${index + 1}`).filter((token) => /[\p{L}\p{N}]/u.test(token.text));
    if (tokens.length > 0) groups.push({ role: undefined, tokens, text: line });
  }
  const notes = [...definitions.values()].flatMap(({ node, line }) =>
    node.type === 'footnoteDefinition'
      ? [{ label: node.identifier, tokens: tokenize(node.children.flatMap(wordsOfBlock).join('\n'), `line ${line}`) }]
      : [],
  );
  return { groups, notes };
}

function groupsOf(file: string, block: MarkdownBlock, role: Role | undefined): Group[] {
  const { number, text, node } = block;
  const place = `line ${number}`;
  if (role === 'point-lead') {
    const lead = requireLead(block);
    checkCitation(file, number, role, lead.text);
    const body = (block.lead?.body ?? []).flatMap(wordsOfBlock);
    return [
      { role: 'point', tokens: tokenize(lead.text, place), text: lead.text },
      ...body.map((words): Group => ({ role: 'paragraph', tokens: tokenize(words, place), text: lead.rest })),
    ];
  }
  if (!lines.includes(role)) {
    return wordsOfBlock(node).flatMap((words) => {
      const tokens = tokenize(words, place);
      return tokens.length > 0 ? [{ role, tokens, text }] : [];
    });
  }
  if (!hasLineText(node)) {
    const what = `${file}:${number}: the "${role}" must be one line, but its Markdown has more`;
    throw new ImportError(`${what}. Remove the indentation below it, or make it a heading with #. ${outlineHint}`);
  }
  const mark = node.type === 'list' ? (/^\S+\s/.exec(text)?.[0] ?? '') : '';
  const words = mark + plainWords(node);
  checkCitation(file, number, role, words);
  return [{ role, tokens: tokenize(words, place), text }];
}

/** Checks that what becomes a line of front matter cites no note. */
function checkCitation(file: string, number: number, role: Role | undefined, words: string): void {
  if (!words.includes(CITATION_MARK)) return;
  throw new ImportError(
    `${file}:${number}: the "${role}" cites a note, which is not possible there. Cite it in a paragraph.`,
  );
}

/** Returns the words of front matter that no line of the text replaces. */
function groupsOfFields({ title, standfirst, byline }: Metadata, roles: Role[]): Group[] {
  const fields: [Role, string | undefined][] = [
    ['title-whole', title],
    ['standfirst', standfirst],
    ['byline', byline],
  ];
  return fields.flatMap(([role, text]) =>
    text && !roles.includes(role) && !(role === 'title-whole' && roles.includes('title'))
      ? [{ role, tokens: tokenize(text, 'front matter'), text }]
      : [],
  );
}
