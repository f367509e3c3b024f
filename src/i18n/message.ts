/** An interface message: a text, or one for each plural form of the language (Unicode CLDR). */
export type Word = string | Forms;
export type Forms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };
/** The values of a message's placeholders, by name. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * Replaces the names in braces in a message with their values. If it has plural forms, the one for `n` is used.
 * Numbers are formatted for the language.
 */
export function fill(word: Word, values: Values, language: string): string {
  return formOf(word, values, language).replace(/\{(\w+)\}/g, (name, key: string) => {
    const value = values[key] ?? name;
    return value.toLocaleString(language);
  });
}

/** Returns the text of a message, in the plural form for `n` if it has several. */
export function formOf(word: Word, { n }: Values, language: string): string {
  return typeof word === 'string' ? word : (word[rulesOf(language).select(Number(n))] ?? word.other);
}

const rules = new Map<string, Intl.PluralRules>();

/** Created once per language, since that is slow. */
function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}
