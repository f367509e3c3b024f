import type { Message, Values } from './message.ts';

/** Returns the text of a message, in the plural form for `n` if it has several. */
export function formOf(word: Message, { n }: Values, language: string): string {
  return typeof word === 'string' ? word : (word[rulesOf(language).select(Number(n))] ?? word.other);
}

const rules = new Map<string, Intl.PluralRules>();

/** Created once per language, since that is slow. */
function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}
