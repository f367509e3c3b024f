/** An interface message: a text, or one for each plural form of the language (Unicode CLDR). */
export type Message = string | PluralForms;
type PluralForms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };
/** The values of a message's placeholders, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** Replaces the names in braces in a message with their values. Numbers are formatted for the language. */
export function fill(form: string, values: Values, language: string): string {
  return form.replace(/\{(\w+)\}/g, (name, key: string) => {
    const value = values[key] ?? name;
    return value.toLocaleString(language);
  });
}
