import { fill, type Values, type Word } from '#i18n/message.ts';
import type { English, Told } from '#i18n/words.ts';
import { make } from './elements.ts';

/**
 * Returns an interface message for insertion into an element: text, or an element marked as English if the message is.
 */
export function show(word: Told): string | HTMLElement {
  return IS_MIXED ? marked(word, plain(word)) : plain(word);
}

/** Returns a message with its values filled in, marked likewise. */
export function tell(word: Told, values: Values): string | HTMLElement {
  return IS_MIXED ? marked(word, say(word, values)) : say(word, values);
}

/** Returns the attributes that name an element without text. */
export function label(word: Told): { 'aria-label': string; lang?: string; dir?: string } {
  return IS_MIXED && isEnglish(word) ? { 'aria-label': plain(word), ...ENGLISH } : { 'aria-label': plain(word) };
}

/** Returns the language attributes of an element that contains a message; none if it is in the page's language. */
export function markOf(word: Told | undefined): { lang?: string; dir?: string } {
  return IS_MIXED && word && isEnglish(word) ? ENGLISH : {};
}

/** Returns the text of a message with its values filled in. */
export function say(word: Told, values: Values): string {
  return fill(plain(word), values, languageOf(word));
}

/** Returns the language that a message is in. */
export function languageOf(word: Told<Word>): string {
  return IS_MIXED && isEnglish(word) ? ENGLISH.lang : document.documentElement.lang;
}

/** Returns the text of a message. */
export function plain(word: Told): string {
  return (IS_MIXED && isEnglish(word) ? word.english : word) as string;
}

const ENGLISH = { lang: 'en', dir: 'ltr' };

function marked(word: Told, said: string): string | HTMLElement {
  return isEnglish(word) ? make('span', ENGLISH, said) : said;
}

/** Returns whether a message is in English on a page in another language. */
export function isEnglish<Text extends Word>(word: Told<Text>): word is English<Text> {
  return typeof word === 'object' && 'english' in word;
}
