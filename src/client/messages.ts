import { fill, type Message, type Values } from '#i18n/message.ts';
import type { BrowserMessage, EnglishMessage } from '#i18n/messages.ts';
import { make } from './elements.ts';

/**
 * Returns an interface message for insertion into an element: text, or an element marked as English if the message is.
 */
export function tNode(message: BrowserMessage): string | HTMLElement {
  return IS_MIXED ? inLanguage(message, t(message)) : t(message);
}

/** Returns a message with its values filled in, marked likewise. */
export function formatNode(message: BrowserMessage, values: Values): string | HTMLElement {
  return IS_MIXED ? inLanguage(message, format(message, values)) : format(message, values);
}

/** Returns the attributes that name an element without text. */
export function label(message: BrowserMessage): { 'aria-label': string; lang?: string; dir?: string } {
  return IS_MIXED && isEnglish(message) ? { 'aria-label': t(message), ...ENGLISH } : { 'aria-label': t(message) };
}

/** Returns the language attributes of an element that contains a message; none if it is in the page's language. */
export function langOf(message: BrowserMessage | undefined): { lang?: string; dir?: string } {
  return IS_MIXED && message && isEnglish(message) ? ENGLISH : {};
}

/** Returns the text of a message with its values filled in. */
export function format(message: BrowserMessage, values: Values): string {
  return fill(t(message), values, languageOf(message));
}

/** Returns the language that a message is in. */
export function languageOf(message: BrowserMessage<Message>): string {
  return IS_MIXED && isEnglish(message) ? ENGLISH.lang : document.documentElement.lang;
}

/** Returns the text of a message. */
export function t(message: BrowserMessage): string {
  return (IS_MIXED && isEnglish(message) ? message.english : message) as string;
}

const ENGLISH = { lang: 'en', dir: 'ltr' };

function inLanguage(message: BrowserMessage, said: string): string | HTMLElement {
  return isEnglish(message) ? make('span', ENGLISH, said) : said;
}

/** Returns whether a message is in English on a page in another language. */
export function isEnglish<Text extends Message>(message: BrowserMessage<Text>): message is EnglishMessage<Text> {
  return typeof message === 'object' && 'english' in message;
}
