import type { Values, Word } from './words.ts';

/**
 * Puts values where a word has their names in braces. Of several forms the one for `n` is taken; numbers are written
 * as the language writes them.
 */
export function fill(word: Word, values: Values, language: string): string {
  return formOf(word, values, language).replace(/\{(\w+)\}/g, (name, key: string) => {
    const value = values[key] ?? name;
    return value.toLocaleString(language);
  });
}

/** The text of a word, of its plural forms the one for `n`. */
export function formOf(word: Word, { n }: Values, language: string): string {
  return typeof word === 'string' ? word : (word[rulesOf(language).select(Number(n))] ?? word.other);
}

const rules = new Map<string, Intl.PluralRules>();

/** Made once a language, since making them takes long. */
function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}
