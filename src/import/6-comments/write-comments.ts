import { writeContentFile } from '#content-files/1-read/content-file.ts';
import { commentFile, nameOfFile } from '#content-paths.ts';
import { toCommentName } from '#ids.ts';
import { nameKey } from '#text/file-names.ts';
import type { FoundComment } from './found-comment.ts';

/**
 * Writes comments as files of a content folder. A comment with an id in its source is named after it, so that its
 * address stays the same when others are added before it. One without a name is not marked as an author's.
 * @param taken paths that already exist
 * @returns the path and text of each comment's file
 */
export function writeComments(comments: FoundComment[], taken: Iterable<string>): Map<FoundComment, WrittenComment> {
  const takenKeys = new Set([...taken].map((path) => nameKey(nameOfFile(path))));
  const names = new Map<FoundComment, string>();
  // Comments with an id come first, so that no number takes their names.
  for (const comment of [...comments.filter(({ id }) => id), ...comments.filter(({ id }) => !id)]) {
    const name = freeName(comment.id, takenKeys);
    takenKeys.add(nameKey(name));
    names.set(comment, name);
  }
  return new Map(
    comments.map((comment) => {
      const { author, byAuthor, date, parent, markdown } = comment;
      const isByAuthor = byAuthor && author !== undefined;
      const fields = { author, byAuthor: isByAuthor || undefined, date, replyTo: parent && names.get(parent) };
      return [comment, { path: commentFile(names.get(comment)!), text: writeContentFile(fields, markdown) }];
    }),
  );
}

/** Returns a name that is not taken, from a comment's id if it can. */
function freeName(id: string | undefined, takenKeys: Set<string>): string {
  const own = id && toCommentName(id).slice(0, NAME_LENGTH);
  if (own && !takenKeys.has(nameKey(own))) return own;
  for (let number = 1; ; number++) if (!takenKeys.has(String(number))) return String(number);
}

const NAME_LENGTH = 60;

interface WrittenComment {
  /** Relative to the content folder. */
  path: string;
  text: string;
}
