/** Whether an id is on the page of the whole essay: all are, but those of comments. */
export function isOnEssay(id: string): boolean {
  return !id.startsWith('c-');
}
