import type { MessageKey } from '#i18n/en.ts';
import type { Values } from '#i18n/message.ts';
import type { Comment } from './thread.ts';

/**
 * Returns the message that names a comment, such as "Comment 3 by Ayesha". Comments without an author have messages of
 * their own, since "A reader" changes its capital, case or article within a sentence.
 */
export function commentName({
  author,
  parent,
  number,
}: Pick<Comment, 'author' | 'parent' | 'number'>): [MessageKey, Values] {
  if (author === undefined) return [parent ? 'replyByReader' : 'commentByReader', { n: number }];
  return [parent ? 'replyBy' : 'commentBy', { n: number, author }];
}
