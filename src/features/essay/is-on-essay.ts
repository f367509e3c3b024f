import { isInComment } from '#ids.ts';

/** Returns whether an id is on the page of the whole essay: all are, except those of comments. */
export function isOnEssay(id: string): boolean {
  return !isInComment(id);
}
