import type { Messages } from './messages.ts';

/** The most messages that a warning names. */
const NAMED = 10;

/** Returns a warning for each group of messages that the same languages lack; none if every language has them all. */
export function missingMessages(languages: Messages[]): string[] {
  const lackedBy = new Map<string, string[]>();
  for (const messages of languages) {
    for (const key of messages.missing()) lackedBy.set(key, [...(lackedBy.get(key) ?? []), messages.language]);
  }
  const groups = Map.groupBy(lackedBy.keys(), (key) => lackedBy.get(key)!.join(', '));
  return [...groups].map(([tags, keys]) => {
    const more = keys.length > NAMED ? `, and ${keys.length - NAMED} more` : '';
    return `These messages of the interface are not translated for ${tags}, so they are in English: ${keys.slice(0, NAMED).join(', ')}${more}. Add the translations in src/i18n.`;
  });
}
