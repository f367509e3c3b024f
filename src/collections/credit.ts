import type { Messages } from '#i18n/messages.ts';
import type { Essay } from './essay.ts';

/** Returns who wrote the essay or, in a retelling, whose essay it retells. */
export function creditOf({ byline, authors, edition: { retells } }: Essay, messages: Messages): string {
  if (retells) return messages.t('retelling', { names: messages.list(retells.authors) });
  return byline ?? messages.t('by', { names: messages.list(authors.map(({ name }) => name)) });
}
