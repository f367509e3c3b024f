import { fill, type Values, type Word } from '#i18n/message.ts';
import type { English, Told } from '#i18n/words.ts';
import { make } from './make.ts';

/**
 * Returns an interface message for insertion into an element: text, or an element marked as English if the message is.
 */
export function show(word: Told): string | HTMLElement {
  return IS_MIXED ? marked(word, plain(word)) : (word as string);
}

/** Returns a message with its values filled in, marked likewise. */
export function tell(word: Told, values: Values): string | HTMLElement {
  return IS_MIXED ? marked(word, say(word, values)) : say(word, values);
}

/** Creates an element with a message, and puts an element with the essay's text in place of the name in braces. */
export function tellAround(tag: 'p' | 'span', word: Told, element: HTMLElement): HTMLElement {
  const [before = '', after = ''] = plain(word).split(/\{\w+\}/);
  const { lang, dir } = document.documentElement;
  if (IS_MIXED) Object.assign(element, { lang, dir });
  return make(tag, IS_MIXED && isEnglish(word) ? ENGLISH : {}, before, element, after);
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
  const lang = IS_MIXED && isEnglish(word) ? ENGLISH.lang : document.documentElement.lang;
  return fill(wordOf(word), values, lang);
}

/** Returns the text of a message that has no values, and so no plural forms. */
export function plain(word: Told): string {
  return (IS_MIXED && isEnglish(word) ? word.english : word) as string;
}

const ENGLISH = { lang: 'en', dir: 'ltr' };

function marked(word: Told, said: string): string | HTMLElement {
  return isEnglish(word) ? make('span', ENGLISH, said) : said;
}

function wordOf(word: Told): Word {
  return IS_MIXED && isEnglish(word) ? word.english : (word as Word);
}

function isEnglish(word: Told): word is English {
  return typeof word === 'object' && 'english' in word;
}
