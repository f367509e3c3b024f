import { isEnglish, languageOf } from '#client/messages.ts';
import type { BrowserMessage } from '#i18n/messages.ts';
import { formOf } from '#i18n/plural.ts';

/** Returns a message in the plural form for a number. */
export function pluralOf(word: BrowserMessage, n: number): BrowserMessage {
  const language = languageOf(word);
  return IS_MIXED && isEnglish(word)
    ? { english: formOf(word.english, { n }, language) }
    : formOf(word as Exclude<BrowserMessage, { english: unknown }>, { n }, language);
}
