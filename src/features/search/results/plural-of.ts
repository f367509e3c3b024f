import { isEnglish, languageOf } from '#client/messages.ts';
import type { Word } from '#i18n/message.ts';
import { formOf } from '#i18n/plural.ts';
import type { Told } from '#i18n/words.ts';

/** Returns a message in the plural form for a number. */
export function pluralOf(word: Told<Word>, n: number): Told {
  const language = languageOf(word);
  if (IS_MIXED && isEnglish(word)) return { english: formOf(word.english, { n }, language) };
  return formOf(word as Word, { n }, language);
}
