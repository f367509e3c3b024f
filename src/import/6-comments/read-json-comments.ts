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
  const above: Deleted = new Map();
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
      if (!comment) {
        const id = idOf(pick(one, ids));
        if (id) above.set(id, { parent, to });
        if (Array.isArray(inner) && inner.length > 0)
          found.leftOut.push(
            leaveOut(`${here}: the fact that ${countReplies(inner.length)} to it; ${placeBelow(parent)}`),
          );
      }
      if (Array.isArray(inner)) readList(inner, `${here}, reply`, comment ?? parent);
    }
  };
  const list = isObject(json) ? pick(json, ['comments', 'items', 'data', 'comment']) : json;
  if (!Array.isArray(list)) throw new ImportError(`${place}: no list of comments was found. ${jsonExample}`);
  readList(list, `${place}, comment`, undefined);
  for (const { comment, to, at } of answers) {
    const gone = followDeleted(to, above);
    comment.parent = gone ? (gone.parent ?? byId.get(gone.to ?? '')) : byId.get(to);
    if (gone) {
      const below = placeBelow(comment.parent);
      found.leftOut.push(leaveOut(`${at}: the fact that it replies to a deleted comment; ${below}`));
    } else if (!comment.parent)
      found.leftOut.push(leaveOut(`${at}: the fact that it replies to comment "${to}", which does not exist`));
  }
  return found;
}

/** The fix that errors suggest: how to write comments as JSON. */
export const jsonExample =
  'Write the comments like this: [{"author": "…", "date": "2023-02-28", "text": "…", "replies": […]}].';
const parents = ['parent', 'parent_id', 'parentId', 'in_reply_to', 'inReplyTo', 'replyTo'];

const ids = ['id', 'comment_id', '@id'];

/** For the id of each deleted comment, what it replied to: a comment around it, or the id of another one. */
type Deleted = Map<string, { parent: FoundComment | undefined; to: string | undefined }>;

/** Returns what the last in a chain of deleted comments replied to; undefined if the comment was not deleted. */
function followDeleted(id: string, above: Deleted): ReturnType<Deleted['get']> {
  let last = above.get(id);
  const passed = new Set<unknown>();
  for (let next = last; next && !passed.has(next); next = above.get(next.to ?? '')) {
    passed.add(next);
    last = next;
  }
  return last;
}

function countReplies(count: number): string {
  return count === 1 ? 'a comment replies' : `${count} comments reply`;
}

function placeBelow(parent: FoundComment | undefined): string {
  return parent ? `now below the comment by ${parent.author ?? 'a reader'}` : 'now below no other comment';
}

function readJsonComment(
  fields: JsonObject,
  at: string,
  parent: FoundComment | undefined,
  leftOut: LeftOutEntry[],
): FoundComment | undefined {
  const id = idOf(pick(fields, ids));
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
