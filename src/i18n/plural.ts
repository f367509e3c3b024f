import type { Message, Values } from './message.ts';

/** Returns the text of a message, in the plural form for `n` if it has several. */
export function formOf(message: Message, { n }: Values, language: string): string {
  return typeof message === 'string' ? message : (message[rulesOf(language).select(Number(n))] ?? message.other);
}

const rules = new Map<string, Intl.PluralRules>();

/** Created once per language, since that is slow. */
function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}
