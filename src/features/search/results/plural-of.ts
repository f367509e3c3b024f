import { isEnglish, languageOf } from '#client/messages.ts';
import { formOf } from '#i18n/plural.ts';
import type { Told } from '#i18n/words.ts';

/** Returns a message in the plural form for a number. */
export function pluralOf(word: Told, n: number): Told {
  const language = languageOf(word);
  return IS_MIXED && isEnglish(word)
    ? { english: formOf(word.english, { n }, language) }
    : formOf(word as Exclude<Told, { english: unknown }>, { n }, language);
}
