import { fill } from '../words/fill';
import type { English, Told, Values, Word } from '../words/words';
import { make } from './make';

/** A word of the interface, to be put into an element: a text, or where it is in English an element that says so. */
export function show(word: Told): string | HTMLElement {
  return IS_MIXED ? marked(word, plain(word)) : (word as string);
}

/** A word with its values put in, likewise. */
export function tell(word: Told, values: Values): string | HTMLElement {
  return IS_MIXED ? marked(word, say(word, values)) : say(word, values);
}

/** An element of a word, with an element of the essay's words where it has a name in braces. */
export function tellAround(tag: 'p' | 'span', word: Told, element: HTMLElement): HTMLElement {
  const [before = '', after = ''] = plain(word).split(/\{\w+\}/);
  const { lang, dir } = document.documentElement;
  if (IS_MIXED) Object.assign(element, { lang, dir });
  return make(tag, IS_MIXED && isEnglish(word) ? ENGLISH : {}, before, element, after);
}

/** What names an element that has no words of its own. */
export function label(word: Told): { 'aria-label': string; lang?: string; dir?: string } {
  return IS_MIXED && isEnglish(word) ? { 'aria-label': plain(word), ...ENGLISH } : { 'aria-label': plain(word) };
}

/** The attributes of an element that has a word among others; none, where that is in the language of the page. */
export function markOf(word: Told | undefined): { lang?: string; dir?: string } {
  return IS_MIXED && word && isEnglish(word) ? ENGLISH : {};
}

/** The text of a word with its values put in. */
export function say(word: Told, values: Values): string {
  const lang = IS_MIXED && isEnglish(word) ? ENGLISH.lang : document.documentElement.lang;
  return fill(wordOf(word), values, lang);
}

/** The text of a word that has no values, and so no forms. */
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
