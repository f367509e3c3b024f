import type { Values } from './words.ts';

/** Replaces the names in braces in a message with their values. Numbers are formatted for the language. */
export function fill(form: string, values: Values, language: string): string {
  return form.replace(/\{(\w+)\}/g, (name, key: string) => {
    const value = values[key] ?? name;
    return value.toLocaleString(language);
  });
}
