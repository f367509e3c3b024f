import { isEnglish, languageOf } from '#client/messages.ts';
import type { Message } from '#i18n/message.ts';
import type { BrowserMessage } from '#i18n/messages.ts';
import { formOf } from '#i18n/plural.ts';

/** Returns a message in the plural form for a number. */
export function pluralOf(message: BrowserMessage<Message>, n: number): BrowserMessage {
  const language = languageOf(message);
  if (IS_MIXED && isEnglish(message)) return { english: formOf(message.english, { n }, language) };
  return formOf(message as Message, { n }, language);
}
