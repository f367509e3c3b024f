import { fromHtml } from 'hast-util-from-html';
import { ImportError } from '#import/model/import-error.ts';
import { leaveOut, type LeftOutEntry } from '#import/model/left-out.ts';
import { convertHtmlComment, convertPlainComment } from './comment-markdown.ts';
import type { FoundComment, FoundComments } from './found-comment.ts';
import { authorOf, dateOf, idOf, isObject, type JsonObject, pick, rendered, textIn } from './json-fields.ts';

/**
 * Reads comments from JSON, in the formats of Substack, WordPress and schema.org, or as a person would write it.
 * @param place the name of the JSON, for messages
 * @throws ImportError naming the place of what cannot be read
 */
export function readJsonComments(json: unknown, place: string): FoundComments {
  const found: FoundComments = { comments: [], leftOut: [] };
  const byId = new Map<string, FoundComment>();
  const answers: { comment: FoundComment; to: string; at: string }[] = [];
  const readList = (list: unknown[], kind: string, parent: FoundComment | undefined) => {
    for (const [index, one] of list.entries()) {
      const here = `${kind} ${index + 1}`;
      if (!isObject(one))
        throw new ImportError(`${here}: this is not a comment. Write {"author": …, "date": …, "text": …}.`);
      const comment = readJsonComment(one, here, parent, found.leftOut);
      if (comment) found.comments.push(comment);
      if (comment?.id) byId.set(comment.id, comment);
      const to = idOf(pick(one, parents));
      if (comment && !parent && to && to !== '0') answers.push({ comment, to, at: here });
      const inner = pick(one, ['replies', 'children', 'comments', 'comment']);
      if (Array.isArray(inner)) readList(inner, `${here}, reply`, comment ?? parent);
    }
  };
  const list = isObject(json) ? pick(json, ['comments', 'items', 'data', 'comment']) : json;
  if (!Array.isArray(list)) throw new ImportError(`${place}: no list of comments was found. ${jsonExample}`);
  readList(list, `${place}, comment`, undefined);
  for (const { comment, to, at } of answers) {
    comment.parent = byId.get(to);
    if (!comment.parent)
      found.leftOut.push(leaveOut(`${at}: the fact that it replies to comment "${to}", which does not exist`));
  }
  return found;
}

/** The fix that errors suggest: how to write comments as JSON. */
export const jsonExample =
  'Write the comments like this: [{"author": "…", "date": "2023-02-28", "text": "…", "replies": […]}].';
const parents = ['parent', 'parent_id', 'parentId', 'in_reply_to', 'inReplyTo', 'replyTo'];

function readJsonComment(
  fields: JsonObject,
  at: string,
  parent: FoundComment | undefined,
  leftOut: LeftOutEntry[],
): FoundComment | undefined {
  const id = idOf(pick(fields, ['id', 'comment_id', '@id']));
  const html = textIn(pick(fields, ['body_html', 'bodyHtml', 'html']) ?? rendered(fields['content']));
  const text = textIn(pick(fields, ['text', 'body', 'content', 'message', 'articleBody']));
  const isHtml = html !== undefined || /^\s*<(?:p|div|ul|ol|blockquote|br|h\d)\b[^>]*>/i.test(text ?? '');
  if (!(html ?? text)?.trim()) {
    if (fields['deleted'] !== true && !fields['deleted_at'])
      throw new ImportError(
        `${at}: the comment has no text. Put the text in "text" or "body_html", or remove the comment.`,
      );
    leftOut.push(leaveOut(`${at}: a deleted comment`));
    return undefined;
  }
  const body = isHtml
    ? convertHtmlComment(fromHtml(html ?? text!, { fragment: true }))
    : { markdown: convertPlainComment(text!), words: text!, leftOut: [] };
  leftOut.push(...body.leftOut.map(({ text: what, words }) => ({ text: `${at}: ${what}`, words })));
  return {
    id,
    author: authorOf(fields, at),
    byAuthor: [fields['byAuthor'], fields['is_author']].includes(true),
    date: dateOf(fields, at),
    parent,
    markdown: body.markdown,
    words: body.words,
  };
}
