import { fill } from '../words/fill';
import type { English, Told, Values } from '../words/words';
import { make } from './make';

const ENGLISH = { lang: 'en', dir: 'ltr' };

/** A word of the interface, to be put into an element: a text, or where it is English an element that says so. */
export function tell(word: Told, values?: Values): string | HTMLElement {
  const text = say(word, values);
  return isEnglish(word) ? make('span', ENGLISH, text) : text;
}

/** A paragraph of a word, with an element of the essay's words where it has a name in braces. */
export function tellAround(word: Told, element: HTMLElement): HTMLParagraphElement {
  const [before = '', after = ''] = say(word).split(/\{\w+\}/);
  if (!isEnglish(word)) return make('p', {}, before, element, after);
  const { lang, dir } = document.documentElement;
  return make('p', ENGLISH, before, Object.assign(element, { lang, dir }), after);
}

/** What names an element that has no words of its own. */
export function label(word: Told, values?: Values): { ariaLabel: string; lang?: string; dir?: string } {
  const ariaLabel = say(word, values);
  return isEnglish(word) ? { ariaLabel, ...ENGLISH } : { ariaLabel };
}

/** The text of a word. */
export function say(word: Told, values: Values = {}): string {
  if (isEnglish(word)) return fill(word.english, values, ENGLISH.lang);
  return fill(word, values, document.documentElement.lang);
}

function isEnglish(word: Told): word is English {
  return typeof word === 'object' && 'english' in word;
}
